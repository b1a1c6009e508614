using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>
/// A workflow that passed the model check (已校验的流程). Papers run on nothing else, and only the check can make one.
/// </summary>
public sealed class CheckedWorkflow
{
    internal CheckedWorkflow(WorkflowDefinition definition, int cases) => (Definition, Cases) = (definition, cases);

    /// <summary>What was checked.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>How many combinations of facts were gone through, which are all that its conditions can tell apart.</summary>
    public int Cases { get; }
}
