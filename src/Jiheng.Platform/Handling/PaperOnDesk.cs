using Jiheng.Platform.Papers;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Running;

namespace Jiheng.Platform.Handling;

/// <summary>A paper with all that is needed to show it and to decide on it (在手的件).</summary>
public sealed record PaperOnDesk(HandledPaper Paper, CheckedWorkflow Workflow, IReadOnlyList<PaperEvent> Events, PaperState State, PaperFacts Facts)
{
    private static readonly Dictionary<string, string> Nobody = [];

    /// <summary>The names of those who acted on it and hold no post here any more, by person.</summary>
    public IReadOnlyDictionary<string, string> Departed { get; init; } = Nobody;

    /// <summary>What somebody who is not of the staff is called: his name, that he has left; the latter alone of whom nobody knows.</summary>
    public string NameOfDeparted(string user) => Departed.GetValueOrDefault(user, "") + "（已调离）";
}

/// <summary>What a new paper is about (新件要素).</summary>
/// <param name="Id">Its id, shared with the tables of its kind.</param>
/// <param name="Kind">材料种类.</param>
/// <param name="YearId">Year of the programme; null for papers that belong to none.</param>
/// <param name="Workflow">Id of the workflow.</param>
/// <param name="Period">2024 or 2024-05.</param>
/// <param name="Title">标题.</param>
public sealed record NewPaper(Guid Id, PaperKind Kind, Guid? YearId, string Workflow, string Period, string Title);
