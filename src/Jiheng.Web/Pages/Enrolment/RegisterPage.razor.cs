using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>Where lists of enrolment are checked (参保核查页).</summary>
public sealed partial class RegisterPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    /// <summary>What the unit has decided, which every later check applies.</summary>
    [Parameter, EditorRequired]
    public required Listing Decided { get; set; }
}
