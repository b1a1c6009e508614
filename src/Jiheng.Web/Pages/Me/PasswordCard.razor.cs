using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Me;

/// <summary>Changing one's password (修改口令).</summary>
public sealed partial class PasswordCard : ComponentBase
{
    [Parameter, EditorRequired]
    public int Shortest { get; set; }
}
