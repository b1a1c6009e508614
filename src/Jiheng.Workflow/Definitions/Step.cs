using Jiheng.Domain.Derivations;

namespace Jiheng.Workflow.Definitions;

/// <summary>One stop of a paper (步骤), with one task, or several side by side (并联).</summary>
public sealed record Step
{
    /// <summary>Never changed once papers have passed through it.</summary>
    public required string Id { get; init; }

    /// <summary>As people read it, e.g. 地州审核.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>One task, or one for each parallel branch; none at the end.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; init; } = [];

    /// <summary>Branches that must be done before the paper goes on; null for all of those that were opened.</summary>
    public int? Join { get; init; }

    /// <summary>Work days within which it is to be done; null when nothing is set.</summary>
    public int? Days { get; init; }

    /// <summary>The step is entered only when these hold, otherwise passed over.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>Where the paper goes next: the first route whose conditions hold.</summary>
    public IReadOnlyList<Route> Routes { get; init; } = [];

    /// <summary>Steps to which it may be sent back; null for every earlier one.</summary>
    public IReadOnlyList<string>? BackTo { get; init; }

    /// <summary>Whoever acted in these steps may not act here, in whatever way the task reached him (职责分离).</summary>
    public IReadOnlyList<string> NotBy { get; init; } = [];

    /// <summary>What a small office does when nobody may act.</summary>
    public WhenNobody WhenNobody { get; init; }

    /// <summary>The paper may leave only when the papers below it are finished (下级先办结).</summary>
    public bool WaitsForChildren { get; init; }

    /// <summary>Verbs that this step does not offer.</summary>
    public IReadOnlyList<Verb> Without { get; init; } = [];

    /// <summary>Where it is written.</summary>
    public required Origin Origin { get; init; }

    /// <summary>A signature here judges figures (审核、审批).</summary>
    public bool Judges => Kind is StepKind.Review or StepKind.Approve;
}
