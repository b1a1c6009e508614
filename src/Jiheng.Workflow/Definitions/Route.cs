using Jiheng.Domain.Derivations;

namespace Jiheng.Workflow.Definitions;

/// <summary>A way out of a step (去向).</summary>
/// <param name="When">Taken when these hold; empty for “otherwise”.</param>
/// <param name="To">Id of the step it leads to.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record Route(IReadOnlyList<Condition> When, string To, Origin Origin);
