using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>Made-up data: 某市's project, by nobody.</summary>
internal static class Made
{
    private static readonly ProportionalRule Proportional = new("proportional", "财预〔2020〕10号", "按完成比例计分", CompletionReading.Usual);

    internal static readonly ScoringScheme Scheme = new()
    {
        Id = "made",
        Name = "试用方案",
        Citation = "财预〔2020〕10号",
        Rounding = ScoreRounding.Customary,
        Rules = new Dictionary<string, ScoringRule> { ["proportional"] = Proportional },
        Defaults = Enum.GetValues<TargetKind>().ToDictionary(static k => k, static _ => (ScoringRule)Proportional),
        Grades = [new(90m, "优"), new(80m, "良"), new(60m, "中"), new(0m, "差")],
    };

    internal static Derivation WanYuan(string key, decimal value) => Derivation.Input(key, key, Quantity.Of(value, Units.WanYuan));

    internal static FundLine Fund(string id, string label, decimal? initial, decimal budget, decimal executed, string prefix = "") => new(
        id, label,
        initial is { } i ? WanYuan($"{prefix}funds.{id}.initial", i) : null,
        WanYuan($"{prefix}funds.{id}.budget", budget),
        WanYuan($"{prefix}funds.{id}.executed", executed));

    internal static Indicator Indicator(int number, string level1, string level2, string level3, decimal weight, string target, string actual, string reason = "") =>
        new($"indicators.{number}", level1, level2, level3, weight, TargetParser.Parse(target), ActualParser.Parse(actual)) { Reason = reason };

    internal static SelfEvaluationForm Form(FormKind kind, params FundLine[] parts) => new()
    {
        Kind = kind,
        Name = "某项目",
        Year = 2024,
        CentralAuthority = "某部",
        Authority = "某市某局",
        Unit = "某中心",
        ExpectedGoal = "目标1：甲。\n目标2：乙。",
        ActualGoal = "甲、乙均已完成。",
        Funds = [FundLine.TotalOf("funds", "年度资金总额", parts), .. parts],
        Indicators =
        [
            Indicator(1, "产出指标", "数量指标", "甲项数量", 30m, "≥8个", "5个", "人手不足"),
            Indicator(2, "产出指标", "数量指标", "乙项数量", 20m, "≥10万人", "10.5万人"),
            Indicator(3, "产出指标", "质量指标", "合格率", 20m, "≥95%", "95%"),
            Indicator(4, "满意度指标", "质量指标", "满意度", 20m, "≥90%", "92.1%"),
        ],
    };

    /// <summary>Execution 47.60 ÷ 50.00 = 95.20% → 9.52; indicators 30 × 5/8 = 18.75, 20, 20, 20; total 88.27 of 100.</summary>
    internal static SelfEvaluationResult Project() =>
        SelfEvaluator.Evaluate(Form(FormKind.Project, Fund("appropriation", "当年财政拨款", 0.00m, 0.00m, 0.00m), Fund("other", "其他资金", 50.00m, 50.00m, 47.60m)), Scheme);

    /// <summary>100 + 20.5 = 120.5, all executed; the line of other funds is not filled in.</summary>
    internal static SelfEvaluationResult Transfer() => SelfEvaluator.Evaluate(
        Form(FormKind.Transfer, Fund("central", "中央资金", null, 100m, 100m), Fund("local", "地方资金", null, 20.5m, 20.5m)) with
        {
            Management = [new("分配科学性", "按人数分配。", "无")],
        },
        Scheme);

    /// <summary>1200.00 of 1200.00 executed → 10; total 10 + 18.75 + 20 + 20 + 20 = 88.75.</summary>
    internal static SelfEvaluationResult Department() =>
        SelfEvaluator.Evaluate(Form(FormKind.Department, Fund("own", "本级资金", 900.00m, 1000.00m, 1000.00m), Fund("gift", "社会捐赠", 0.00m, 200.00m, 200.00m)), Scheme);

    /// <summary>A form without scores.</summary>
    internal static SelfEvaluationResult SocialInsurance() =>
        SelfEvaluator.Evaluate(Form(FormKind.SocialInsuranceFund, Fund("social_insurance", "社会保险基金", null, 3000m, 2900m)), null);

    /// <summary>An evaluation without points for execution: 18.75 + 30 + 20 + 20 = 88.75 of 100; classes 68.75 of 80 = 85.94%, 20 of 20.</summary>
    internal static SelfEvaluationResult Evaluation()
    {
        var form = Form(FormKind.Project, Fund("other", "其他资金", 50m, 50m, 50m));
        var scheme = new ScoringScheme
        {
            Id = "made-evaluation", Name = "试用评价方案", Citation = "财预〔2020〕10号", ExecutionWeight = 0m,
            Rounding = Scheme.Rounding, Rules = Scheme.Rules, Defaults = Scheme.Defaults, Grades = Scheme.Grades,
        };
        return SelfEvaluator.Evaluate(form with { Indicators = [.. form.Indicators.Select(static (i, n) => n == 1 ? i with { Weight = 30m } : i with { Code = $"C1{n}" })] }, scheme);
    }
}
