using Jiheng.Documents.Reading;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;
using Jiheng.Domain.Tracking;

namespace Jiheng.Documents.Recognition;

/// <summary>An official form found in a document (识别出的表单).</summary>
/// <param name="Title">What it calls itself; empty when nothing stands above it.</param>
/// <param name="Place">Where it begins.</param>
public abstract record RecognisedForm(string Title, SourcePlace Place)
{
    /// <summary>Its kind in Chinese, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A self-evaluation form of any kind, or a score sheet (自评表、评分表), with the scores that it prints.</summary>
public sealed record RecognisedSelfEvaluation(string Title, SourcePlace Place, SelfEvaluationForm Form, PrintedScores Printed) : RecognisedForm(Title, Place)
{
    /// <inheritdoc/>
    public override string Kind => Form.Kind switch
    {
        FormKind.Transfer => "转移支付绩效自评表",
        FormKind.Department => "部门整体支出绩效自评表",
        FormKind.Evaluation => "绩效评价评分表",
        FormKind.SocialInsuranceFund => "社会保险基金绩效自评表",
        _ => "项目支出绩效自评表",
    };
}

/// <summary>What a form prints of its own results (印出的得分); null where it prints nothing.</summary>
/// <param name="ExecutionWeight">Points for budget execution.</param>
/// <param name="ExecutionScore">Points achieved for it.</param>
/// <param name="Scores">Points achieved by each indicator, in the order of the form.</param>
/// <param name="Rules">The rule that the form prints for each indicator; empty where it prints none.</param>
/// <param name="Total">总分.</param>
public sealed record PrintedScores(decimal? ExecutionWeight, decimal? ExecutionScore, IReadOnlyList<decimal?> Scores, IReadOnlyList<string> Rules, decimal? Total)
{
    /// <summary>True when at least one indicator has printed points to weigh it by.</summary>
    public bool HasWeights { get; init; }
}

/// <summary>A target table (绩效目标表).</summary>
public sealed record RecognisedTargets(string Title, SourcePlace Place, TargetTable Table) : RecognisedForm(Title, Place)
{
    /// <inheritdoc/>
    public override string Kind => "绩效目标表";
}

/// <summary>A tracking return (跟踪反馈表).</summary>
public sealed record RecognisedTracking(string Title, SourcePlace Place, TrackingReturn Return) : RecognisedForm(Title, Place)
{
    /// <inheritdoc/>
    public override string Kind => "资金使用跟踪反馈表";
}

/// <summary>A statement of funds (基金收支表), amounts in 亿元.</summary>
public sealed record RecognisedStatement(string Title, SourcePlace Place, int? Year, IReadOnlyList<Fund> Funds) : RecognisedForm(Title, Place)
{
    /// <inheritdoc/>
    public override string Kind => "基金收支表";
}

/// <summary>An allocation by head count (资金分配表), every place under the right prefecture.</summary>
public sealed record RecognisedAllocation(string Title, SourcePlace Place, IReadOnlyList<AllocationLine> Lines) : RecognisedForm(Title, Place)
{
    /// <inheritdoc/>
    public override string Kind => "资金分配表";

    /// <summary>Heads of the columns as printed, by role.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>();

    /// <summary>Standard per head as printed, 元/人; null when the table has none, or several.</summary>
    public decimal? Standard { get; init; }

    /// <summary>Misprinted figures and what is stored instead.</summary>
    public IReadOnlyList<Allocation.AllocationMisprint> Misprints { get; init; } = [];
}

/// <summary>A place in an allocation (分配行).</summary>
/// <param name="Prefecture">Its prefecture.</param>
/// <param name="County">Its own name; empty when the prefecture itself is allocated to.</param>
/// <param name="Figures">Figures by role, e.g. audited.</param>
/// <param name="Place">Where its row stands.</param>
public sealed record AllocationLine(string Prefecture, string County, IReadOnlyDictionary<string, decimal> Figures, SourcePlace Place);

/// <summary>Money of a transfer by prefecture (按地州的资金表), 万元.</summary>
/// <param name="Title">What it calls itself.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Executed">True when the table says what was spent.</param>
/// <param name="Lines">Place and figures by column: batch1.central, county, budget.central, executed.local ….</param>
public sealed record RecognisedPlaceFunds(string Title, SourcePlace Place, bool Executed, IReadOnlyList<(string Name, IReadOnlyDictionary<string, Quantity> Figures, SourcePlace Place)> Lines) : RecognisedForm(Title, Place)
{
    /// <inheritdoc/>
    public override string Kind => Executed ? "地州资金执行情况表" : "地州资金安排情况表";
}
