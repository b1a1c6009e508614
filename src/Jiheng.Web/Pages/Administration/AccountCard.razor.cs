using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>An account's name and whether it opens (账号的修改、停用和临时口令).</summary>
public sealed partial class AccountCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required Account Account { get; set; }
}
