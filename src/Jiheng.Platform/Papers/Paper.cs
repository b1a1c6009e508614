using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Papers;

/// <summary>The kinds of papers (材料种类).</summary>
public enum PaperKind
{
    /// <summary>A paper whose content is what its preparer makes of it (其他件).</summary>
    Free,

    /// <summary>跟踪反馈表.</summary>
    MonthlyReturn,

    /// <summary>转移支付自评表.</summary>
    SelfEvaluation,

    /// <summary>绩效目标表.</summary>
    TargetTable,

    /// <summary>资金分配方案.</summary>
    Allocation,
}

/// <summary>
/// What the papers with tables of their own have in common (材料). Where such a paper stands, the handled paper of the same id says:
/// there is one way of handing in and approving, the workflow.
/// </summary>
public interface IPaper : IVersioned, IPrepared, IWrittenByOwner
{
    static string IWrittenByOwner.Writer => "材料由所属单位填报。";

    Guid YearId { get; }

    PaperKind Kind { get; }

    /// <summary>Who wrote it last.</summary>
    new Guid? PreparedById { get; set; }
}
