using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;

namespace Jiheng.Domain.Tests.RollUp;

public sealed class RollUpPropertyTests
{
    private static readonly Arbitrary<(RollUpMethod Method, (int Value, int Base)[] Units)> Any = Arb.From(
        from method in Gen.Elements(Enum.GetValues<RollUpMethod>())
        from units in Gen.NonEmptyListOf(from v in Gen.Choose(0, 100_000) from b in Gen.Choose(1, 100_000) select (v, b))
        select (method, units.ToArray()));

    [Fact]
    public void Combine_AnyOrder_GivesTheSame() =>
        Prop.ForAll(Any, c => Figure(c.Method, Units(c.Units)) == Figure(c.Method, [.. Units(c.Units).Reverse()])).Holds();

    [Fact]
    public void Combine_AnyFigure_RecomputesFromItsLeaves() =>
        Prop.ForAll(Any, c => Result(c.Method, Units(c.Units)).Figure is var f && Arithmetic.Recompute(f) == f.Value).Holds();

    [Fact]
    public void Combine_InTwoSteps_GivesWhatOneStepGives() =>
        Prop.ForAll(Any, c =>
        {
            var units = Units(c.Units);
            var groups = units.GroupBy(u => u.Code.Length % 3 + u.Code[^1] % 2).Select((g, i) => Result(c.Method, [.. g]).AsUnit($"g{i}", "组"));
            var upper = (RollUpResult.Complete)IndicatorRollUp.CombineRollUps(Indicator(c.Method), [.. groups]);
            return upper.Figure.Value == Figure(c.Method, units);
        }).Holds();

    [Fact]
    public void Combine_Sum_ConservesEveryUnit() =>
        Prop.ForAll(Any, c => Figure(RollUpMethod.Sum, Units(c.Units)) == c.Units.Sum(u => (decimal)u.Value)).Holds();

    [Fact]
    public void Combine_AddingAChild_MovesTheFigureAsTheMethodSays() =>
        Prop.ForAll(Any, c =>
        {
            var before = Figure(c.Method, Units(c.Units));
            var after = Figure(c.Method, Units([.. c.Units, (50_000, 7)]));
            return c.Method switch
            {
                RollUpMethod.Sum => after == before + 50_000m,
                RollUpMethod.Min or RollUpMethod.AllMet => after == Math.Min(before, 50_000m),
                RollUpMethod.Max or RollUpMethod.WorstOf => after == Math.Max(before, 50_000m),
                RollUpMethod.WeightedMean => after >= Math.Min(before, 50_000m) && after <= Math.Max(before, 50_000m),
                _ => after >= Math.Min(before, 50_000m / 7m) && after <= Math.Max(before, 50_000m / 7m),
            };
        }).Holds();

    [Fact]
    public void Combine_AnyChildWithoutValue_IsNeverComplete() =>
        Prop.ForAll(Any, c => IndicatorRollUp.Combine(Indicator(c.Method), [.. Units(c.Units), new("z", "缺报县", null)]) is RollUpResult.Incomplete { Missing.Count: 1 })
            .Holds();

    private static RolledIndicator Indicator(RollUpMethod method) => new("x", "指标", method, Domain.Quantities.Units.None, 4);

    private static decimal Figure(RollUpMethod method, RollUpUnit[] units) => Result(method, units).Figure.Value;

    private static RollUpResult.Complete Result(RollUpMethod method, RollUpUnit[] units) =>
        (RollUpResult.Complete)IndicatorRollUp.Combine(Indicator(method), units);

    private static RollUpUnit[] Units((int Value, int Base)[] units) =>
        [.. units.Select((u, i) => new RollUpUnit($"{i}", $"{i}", Number(u.Value), Number(u.Base)))];

    private static Derivation Number(decimal value) => Derivation.Input("v", "数", Quantity.Of(value, Domain.Quantities.Units.None));
}
