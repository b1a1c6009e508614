namespace Jiheng.Workflow.Definitions;

/// <summary>What a step is for (步骤种类).</summary>
public enum StepKind
{
    /// <summary>Figures are entered and may change (填报).</summary>
    Prepare,

    /// <summary>Figures are checked by somebody who did not enter them (审核).</summary>
    Review,

    /// <summary>Figures are approved; the approval holds for exactly the figures seen (审批).</summary>
    Approve,

    /// <summary>Something is done that judges no figure, such as publishing (办理).</summary>
    Handle,

    /// <summary>The paper is finished (办结).</summary>
    End,
}
