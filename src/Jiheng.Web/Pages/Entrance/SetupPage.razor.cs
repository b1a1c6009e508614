using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Entrance;

/// <summary>Opening the first administrator's account (首个管理员页).</summary>
public sealed partial class SetupPage : ComponentBase
{
    [Inject]
    public required PasswordPolicy Policy { get; set; }

    [Parameter]
    public string Csrf { get; set; } = "";

    [Parameter]
    public string Problem { get; set; } = "";
}
