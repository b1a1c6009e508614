using Jiheng.Domain.Derivations;

namespace Jiheng.Workflow.Definitions;

/// <summary>Work for the holders of one role in one organisation (任务); a branch where several stand side by side.</summary>
/// <param name="Id">Unique in the workflow; the step's own id where the step has one task.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Role">Whose work it is.</param>
/// <param name="Relation">In which organisation.</param>
/// <param name="Quorum">How many of them sign.</param>
/// <param name="When">The branch is opened only when these hold.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record WorkTask(string Id, string Name, Role Role, Relation Relation, Quorum Quorum, IReadOnlyList<Condition> When, Origin Origin);
