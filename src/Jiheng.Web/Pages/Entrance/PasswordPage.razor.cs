using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Entrance;

/// <summary>Changing one's password (修改口令页).</summary>
public sealed partial class PasswordPage : ComponentBase
{
    [Inject]
    public required PasswordPolicy Policy { get; set; }

    [Parameter]
    public string Csrf { get; set; } = "";

    [Parameter]
    public bool IsDue { get; set; }

    [Parameter]
    public string Problem { get; set; } = "";
}
