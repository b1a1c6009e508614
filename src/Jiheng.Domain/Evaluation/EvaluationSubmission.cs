using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Domain.Evaluation;

/// <summary>A finding or a recommendation of an evaluation (问题、建议): a heading and its text.</summary>
public sealed record EvaluationPoint(string Title, string Detail);

/// <summary>One stage of an evaluation's plan (工作阶段).</summary>
public sealed record EvaluationStage(string Name, DateOnly From, DateOnly To);

/// <summary>Everything that a third party's evaluation is made from (绩效评价材料).</summary>
public sealed record EvaluationSubmission
{
    /// <summary>The indicator system, filled.</summary>
    public required SelfEvaluationForm Form { get; init; }

    /// <summary>Title of the report.</summary>
    public required string ReportTitle { get; init; }

    /// <summary>委托单位.</summary>
    public string CommissionedBy { get; init; } = "";

    /// <summary>评价机构.</summary>
    public string Evaluator { get; init; } = "";

    /// <summary>The document on which the project rests.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Stages in order.</summary>
    public IReadOnlyList<EvaluationStage> Schedule { get; init; } = [];

    /// <summary>主要经验.</summary>
    public IReadOnlyList<string> Experience { get; init; } = [];

    /// <summary>存在问题.</summary>
    public IReadOnlyList<EvaluationPoint> Problems { get; init; } = [];

    /// <summary>建议.</summary>
    public IReadOnlyList<EvaluationPoint> Recommendations { get; init; } = [];

    /// <summary>被评价单位意见; empty when none was given.</summary>
    public string Opinion { get; init; } = "";
}
