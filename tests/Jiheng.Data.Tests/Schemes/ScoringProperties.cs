using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.Targets;

namespace Jiheng.Data.Tests.Schemes;

public sealed class ScoringProperties
{
    private static readonly Gen<Indicator> Indicators =
        from sign in Gen.Elements("≥", "≤", "=", ">", "<")
        from unit in Gen.Elements("万人", "%", "个", "工作日", "元/人")
        from target in Gen.Choose(-500, 5000)
        from actual in Gen.Choose(-2000, 20000)
        from weight in Gen.Choose(1, 60)
        select new Indicator("i.1", "产出指标", "数量指标", "某指标", weight, TargetParser.Parse($"{sign}{target / 10m}{unit}"), ActualParser.Parse($"{actual / 10m}{unit}"));

    [Fact]
    public void Score_Always_LiesBetweenZeroAndTheWeight() => ForAll((scheme, indicator) =>
    {
        var score = scheme.Score<PlainFigure>(indicator).Score.Value;
        return score >= 0m && score <= indicator.Weight;
    });

    [Fact]
    public void Score_Traced_EqualsPlainAndRecomputesFromItsLeaves() => ForAll((scheme, indicator) =>
    {
        var traced = scheme.Score<TracedFigure>(indicator);
        return traced.Score.Value == scheme.Score<PlainFigure>(indicator).Score.Value
            && Arithmetic.Recompute(traced.Score.Derivation) == traced.Score.Value
            && traced.Score.Derivation.RuleId.Length > 0
            && traced.Score.Derivation.Citation.Length > 0;
    });

    [Fact]
    public void Score_MetTargetUnderNationalRule_EarnsTheWholeWeight() => Prop.ForAll(Arb.From(Indicators), indicator =>
    {
        var outcome = ShippedSchemes.Library.Schemes["national-2020"].Score<PlainFigure>(indicator);
        return !outcome.Met || outcome.Score.Value == indicator.Weight;
    }).Holds();

    private static void ForAll(Func<ScoringScheme, Indicator, bool> holds)
    {
        foreach (var scheme in ShippedSchemes.Library.Schemes.Values)
            Prop.ForAll(Arb.From(Indicators), i => holds(scheme, i)).Holds();
    }
}
