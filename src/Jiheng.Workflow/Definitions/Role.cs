namespace Jiheng.Workflow.Definitions;

/// <summary>What a person is there for, always within one organisation (角色).</summary>
public enum Role
{
    /// <summary>Enters figures (填报).</summary>
    Preparer,

    /// <summary>Checks them (审核).</summary>
    Reviewer,

    /// <summary>Answers for them (审批).</summary>
    Approver,

    /// <summary>Keeps the money: allocation, payment (资金).</summary>
    Funds,

    /// <summary>Evaluates, often from outside the office (评价).</summary>
    Evaluator,

    /// <summary>Publishes (公开).</summary>
    Publisher,

    /// <summary>Inspects after the event (审计).</summary>
    Auditor,

    /// <summary>Keeps posts and stuck papers in order; decides on no figure (管理).</summary>
    Administrator,
}
