using Jiheng.Web.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Entrance;

/// <summary>Signing in (登录页).</summary>
public sealed partial class SignInPage : ComponentBase
{
    [Parameter]
    public string Csrf { get; set; } = "";

    [Parameter]
    public string Next { get; set; } = LocalAddress.Home;

    [Parameter]
    public string User { get; set; } = "";

    [Parameter]
    public bool AsksForCode { get; set; }

    [Parameter]
    public string Problem { get; set; } = "";
}
