using System.Globalization;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>
/// A self-evaluation as the forms print it (自评结果取数): the transfer, project, department and social-insurance-fund forms
/// and the score sheet are layouts of this one record.
/// </summary>
public static class SelfEvaluationRecord
{
    private static readonly RecordShape<ManagementItem> Management = new RecordShape<ManagementItem>("management")
        .Text("id", static m => m.Name)
        .Text("label", static m => m.Name)
        .Text("situation", static m => m.Situation)
        .Text("problems", static m => m.Problems);

    /// <summary>Its fields.</summary>
    public static RecordShape<SelfEvaluationResult> Shape { get; } = new RecordShape<SelfEvaluationResult>("self-evaluation")
        .Text("name", static r => r.Form.Name)
        .Text("year", static r => r.Form.Year.ToString(CultureInfo.InvariantCulture))
        .Text("central_authority", static r => r.Form.CentralAuthority)
        .Text("authority", static r => r.Form.Authority)
        .Text("unit", static r => r.Form.Unit)
        .Text("expected_goal", static r => r.Form.ExpectedGoal)
        .Text("actual_goal", static r => r.Form.ActualGoal)
        .Text("remark", static r => r.Form.Remark)
        .Text("grade", static r => r.Grade)
        .Figure("execution_weight", ExecutionWeight)
        .Figure("execution_rate", static r => r.ExecutionRate)
        .Figure("execution_score", static r => r.ExecutionScore)
        .Figure("total_weight", static r => r.TotalWeight)
        .Figure("total", static r => r.Total)
        .Figure("total_rate", TotalRate)
        .List("funds", FundLineRecord.Of, FundLineRecord.Shape)
        .List("management", static r => r.Form.Management, Management)
        .List("indicators", static r => r.Indicators, IndicatorRecord.Shape)
        .List("classes", ClassRecord.Of, ClassRecord.Shape);

    /// <summary>The record of a result.</summary>
    public static FormRecord Of(SelfEvaluationResult result) => Shape.Fill(result);

    internal static Derivation? ExecutionWeight(SelfEvaluationResult result) => result.Scheme is not { ExecutionWeight: > 0m } scheme
        ? null
        : Derivation.Constant("预算执行率分值", new(scheme.ExecutionWeight, Units.Point, 0), scheme.Citation)
            .Named("预算执行率分值", Units.Point, 0, $"{result.Form.KeyPrefix}funds.total.weight");

    private static Derivation? TotalRate(SelfEvaluationResult result) => result is not { Total: { } total, TotalWeight: { Value: not 0m } weight }
        ? null
        : Derivation.Round(Derivation.Of(Operator.Divide, total, weight), Rounding.PercentTwoPlaces)
            .Named("总得分率", Units.Ratio, 4, $"{result.Form.KeyPrefix}score.total_rate");
}
