using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>Self-evaluation forms that any office might fill: amounts, indicators and weights at random, weights adding up to 90.</summary>
internal static class RandomForms
{
    private static readonly (string Level1, string Level2)[] Classes = [("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标")];
    private static readonly string[] Subjects = ["培训", "宣传", "稽核", "参保登记", "系统维护", "窗口服务", "零星报销", "异地结算"];

    internal static Gen<SelfEvaluationForm> Of(FormKind kind) =>
        from count in Gen.Choose(3, 8)
        from subjects in Gen.Shuffle(Subjects)
        from funds in Funds(kind)
        from indicators in Gen.CollectToArray(Enumerable.Range(0, count), i => Indicator(i, count, subjects[i]))
        from year in Gen.Choose(2019, 2026)
        select new SelfEvaluationForm
        {
            Kind = kind,
            Name = kind == FormKind.Department ? "某市医疗保障局" : "某市医疗保障服务能力提升项目",
            Year = year,
            Authority = "某市医疗保障局",
            CentralAuthority = kind == FormKind.Transfer ? "国家医疗保障局" : "",
            Unit = kind is FormKind.Project or FormKind.Transfer ? "某市医疗保障事务中心" : "",
            ExpectedGoal = "参保群众按规定享受待遇，经办服务水平提高。",
            ActualGoal = "年度任务按计划完成。",
            Funds = funds,
            Indicators = kind is FormKind.SocialInsuranceFund or FormKind.Transfer ? [.. indicators.Select(i => i with { Weight = 0m })] : indicators,
        };

    private static Gen<IReadOnlyList<FundLine>> Funds(FormKind kind)
    {
        (string Id, string Label)[] lines = kind switch
        {
            FormKind.Department => [("superior", "上级资金"), ("own", "本级资金"), ("other", "其他资金")],
            FormKind.Transfer => [("central", "中央财政资金"), ("local", "地方资金"), ("other", "其他资金")],
            FormKind.SocialInsuranceFund => [("social_insurance", "社会保险基金"), ("other", "其他资金")],
            _ => [("appropriation", "当年财政拨款"), ("carried_over", "上年结转资金"), ("other", "其他资金")],
        };
        return from budgets in Gen.ArrayOf(Gen.Choose(100, 900_000), lines.Length)
               from spent in Gen.ArrayOf(Gen.Choose(60, 100), lines.Length)
               let parts = lines.Select((l, i) => Line(l.Id, l.Label, budgets[i] / 100m, decimal.Round(budgets[i] * spent[i] / 10_000m, 2), kind)).ToArray()
               select (IReadOnlyList<FundLine>)[FundLine.TotalOf("funds", "年度资金总额", parts), .. parts];
    }

    private static FundLine Line(string id, string label, decimal budget, decimal executed, FormKind kind)
    {
        Derivation Amount(string name, decimal value) => Derivation.Input($"funds.{id}.{name}", label, new(value, Units.WanYuan, 2));
        return new(id, label, kind is FormKind.SocialInsuranceFund or FormKind.Transfer ? null : Amount("initial", budget), Amount("budget", budget), Amount("executed", executed));
    }

    private static Gen<Indicator> Indicator(int i, int count, string subject) =>
        from target in Gen.Choose(2, 60)
        from reached in Gen.Choose(50, 125)
        from percent in Gen.Elements(true, false)
        let weight = i == 0 ? 90m - ((count - 1) * decimal.Floor(90m / count)) : decimal.Floor(90m / count)
        let actual = percent ? Math.Min(100m, decimal.Round(90m * reached / 100m, 1)) : decimal.Floor(target * reached / 100m)
        let levels = Classes[i * Classes.Length / count]
        let missed = percent ? actual < 90m : actual < target
        let many = !percent && actual >= 1.3m * target
        select new Indicator(
            $"indicators.{i + 1}", levels.Level1, levels.Level2, subject + (percent ? "完成率" : "次数"), weight,
            TargetParser.Parse(percent ? "≥90%" : $"≥{target}次"), ActualParser.Parse(percent ? QuantityFormat.Shortest(actual) + "%" : QuantityFormat.Shortest(actual) + "次"))
        {
            Reason = missed ? $"{subject}任务安排偏晚，没有全部完成。" : many ? $"{subject}需求高于年初测算。" : "",
            Measures = missed ? "提前安排，按月调度。" : "",
        };
}
