using Jiheng.Domain.Derivations;

namespace Jiheng.Workflow.Definitions;

/// <summary>How one kind of paper is handled (流程定义), as a file says it and before anybody has checked it.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>The same over all versions, e.g. self-evaluation.</summary>
    public required string Id { get; init; }

    /// <summary>As people read it, e.g. 绩效自评.</summary>
    public required string Name { get; init; }

    /// <summary>Counts up; a paper stays with the version it started with.</summary>
    public required int Version { get; init; }

    /// <summary>The document that prescribes it, or “unverified”.</summary>
    public required string Citation { get; init; }

    /// <summary>What conditions may ask for, besides the level.</summary>
    public IReadOnlyList<FactDeclaration> Facts { get; init; } = [];

    /// <summary>The first is where papers start.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>How often people may be reminded.</summary>
    public ReminderLimit Reminders { get; init; } = ReminderLimit.Usual;

    /// <summary>Who of the paper's own organisation files it.</summary>
    public Role ArchivedBy { get; init; } = Role.Administrator;

    /// <summary>Whether what is finished may be adjusted by whoever enters its figures (办结后的调整).</summary>
    public Adjustment Adjustment { get; init; }

    /// <summary>The text it was read from, with line ends of one kind; storage keeps it for the papers that run on it.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text: two texts are never taken for the same version.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Where it is written.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The step of an id, or null.</summary>
    public Step? Find(string id) => Steps.FirstOrDefault(s => s.Id == id);

    /// <summary>The step of an id that is known to be there.</summary>
    public Step this[string id] => Find(id) ?? throw new KeyNotFoundException($"{Id} has no step {id}.");
}
