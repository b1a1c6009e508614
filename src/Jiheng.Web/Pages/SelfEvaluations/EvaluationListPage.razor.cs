using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Deadlines;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>Who owes a self-evaluation of the year and how it stands (自评表清单).</summary>
public sealed partial class EvaluationListPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    /// <summary>Until when it is due; null while no year is open.</summary>
    [Parameter, EditorRequired]
    public DeadlineFacts? Deadline { get; set; }

    [Parameter]
    public IReadOnlyList<TallyPart> Counts { get; set; } = [];

    /// <summary>The paper of one's own unit.</summary>
    [Parameter]
    public Guid? Own { get; set; }

    [Parameter]
    public bool MayStart { get; set; }

    [Parameter]
    public bool HasChildren { get; set; }

    [Parameter]
    public IReadOnlyDictionary<string, string> Schemes { get; set; } = new Dictionary<string, string>();

    [Parameter]
    public string Problem { get; set; } = "";
}
