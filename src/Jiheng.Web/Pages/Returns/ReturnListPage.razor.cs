using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Deadlines;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Returns;

/// <summary>Who owes the return of a month (跟踪反馈页).</summary>
public sealed partial class ReturnListPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    /// <summary>Until when it is due; null while no year is open.</summary>
    [Parameter, EditorRequired]
    public DeadlineFacts? Deadline { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TallyPart> Counts { get; set; }

    [Parameter, EditorRequired]
    public int Month { get; set; }

    [Parameter, EditorRequired]
    public Guid? Own { get; set; }

    [Parameter, EditorRequired]
    public bool MayStart { get; set; }

    [Parameter, EditorRequired]
    public string Problem { get; set; } = "";
}
