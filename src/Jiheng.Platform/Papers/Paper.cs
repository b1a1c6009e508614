using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Papers;

/// <summary>How far a paper has come (材料状态).</summary>
public enum PaperState
{
    /// <summary>Being written (填报中).</summary>
    Draft,

    /// <summary>Handed in (已提交).</summary>
    Submitted,

    /// <summary>Sent back to be put right (已退回).</summary>
    Returned,

    /// <summary>Approved (已审批).</summary>
    Approved,
}

/// <summary>The kinds of papers (材料种类).</summary>
public enum PaperKind
{
    /// <summary>跟踪反馈表.</summary>
    MonthlyReturn,

    /// <summary>转移支付自评表.</summary>
    SelfEvaluation,
}

/// <summary>What all papers of a unit have in common (材料).</summary>
public interface IPaper : IVersioned, IPrepared
{
    Guid Id { get; }

    Guid YearId { get; }

    PaperKind Kind { get; }

    PaperState State { get; set; }

    /// <summary>Who wrote it last; he never approves it.</summary>
    new Guid? PreparedById { get; set; }

    /// <summary>Hash of the figures that were handed in; null while it is being written.</summary>
    string? FiguresHash { get; set; }
}
