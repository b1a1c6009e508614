using Jiheng.Platform.Identity;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Me;

/// <summary>Whether a one-time code is asked for (动态口令), and how that is begun and stopped.</summary>
public sealed partial class CodeCard : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Account Account { get; set; }
}
