using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Data.Tests.Schemes;

/// <summary>Totals, caps by execution rate, grades, demanded reasons.</summary>
public sealed class TotalTests
{
    [Theory]
    [InlineData("85", "98.50", "优")]   // 8.50 + 90, no cap from 80%
    [InlineData("80", "98.00", "优")]
    [InlineData("79.99", "89", "良")]   // capped at 89
    [InlineData("70", "89", "良")]
    [InlineData("65", "79", "中")]
    [InlineData("55", "69", "中")]
    [InlineData("49", "59", "差")]
    [InlineData("120", "100.00", "优")] // execution earns no more than its weight
    public void Total_LowExecution_IsCapped(string executed, string total, string grade)
    {
        var result = SelfEvaluator.Evaluate(Form(decimal.Parse(executed), "100%", ""), ShippedSchemes.Library.Schemes["capped-by-execution"]);
        Assert.Equal((decimal.Parse(total), grade), (result.Total!.Value, result.Grade));
        Assert.Equal(result.Total.Value, Arithmetic.Recompute(result.Total));
    }

    [Theory]
    [InlineData("project-10-90", "90%", "", true)]       // 45 × 90% loses points
    [InlineData("project-10-90", "90%", "资金到位晚", false)]
    [InlineData("project-10-90", "100%", "", false)]
    [InlineData("project-10-90", "130%", "", true)]      // far above target
    [InlineData("transfer-2024-xinjiang", "130%", "", false)]
    public void Issues_Deviation_DemandsAReason(string scheme, string actual, string reason, bool demanded) => Assert.Equal(
        demanded,
        SelfEvaluator.Evaluate(Form(100m, actual, reason), ShippedSchemes.Library.Schemes[scheme]).Issues.Any(i => i.Code == "reason-missing"));

    [Fact]
    public void Total_IndicatorNotScored_IsNotGiven()
    {
        var result = SelfEvaluator.Evaluate(Form(100m, "", ""), ShippedSchemes.Library.Schemes["project-10-90"]);
        Assert.Null(result.Total);
        Assert.Equal("", result.Grade);
        Assert.Contains(result.Issues, i => i.Code == "not-scored" && i.Severity == IssueSeverity.Error);
    }

    [Fact]
    public void Issues_ExecutedOverBudget_AreNamed() =>
        Assert.Contains(SelfEvaluator.Evaluate(Form(120m, "100%", ""), ShippedSchemes.Library.Schemes["project-10-90"]).Issues, i => i.Code == "executed-over-budget");

    private static SelfEvaluationForm Form(decimal executed, string actual, string reason) => new()
    {
        Kind = FormKind.Project,
        Name = "某项目",
        Year = 2024,
        Funds = [FundLine.TotalOf("funds", "年度资金总额", [new("other", "其他资金", null, Amount("budget", 100m), Amount("executed", executed))])],
        Indicators =
        [
            new("indicators.1", "产出指标", "质量指标", "甲", 45m, TargetParser.Parse("≥100%"), ActualParser.Parse(actual)) { Reason = reason },
            new("indicators.2", "产出指标", "质量指标", "乙", 45m, TargetParser.Parse("≥100%"), ActualParser.Parse("100%")),
        ],
    };

    private static Derivation Amount(string name, decimal value) => Derivation.Input("funds.other." + name, name, Quantity.Of(value, Units.WanYuan));
}
