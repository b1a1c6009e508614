using System.Globalization;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The fields of an allocation by factors on the screen (因素法填报栏): the pool, the weights, each place's values and coefficient.</summary>
internal static class FactorFields
{
    internal const string Pool = "pool";

    internal static string Weight(int factor) => string.Create(CultureInfo.InvariantCulture, $"w[{factor + 1}]");

    internal static string Value(string code, int factor) => string.Create(CultureInfo.InvariantCulture, $"v[{code}].f{factor + 1}");

    internal static string Coefficient(string code) => $"v[{code}].coefficient";

    internal static void Put(Dictionary<string, string> fields, FactorPlan plan, IEnumerable<string> codes)
    {
        fields[Pool] = Text(plan.Pool);
        for (var i = 0; i < plan.Factors.Count; i++) fields[Weight(i)] = QuantityFormat.Shortest(plan.Factors[i].Weight * 100m);
        foreach (var code in codes) Put(fields, code, plan.Of(code));
    }

    internal static void Put(Dictionary<string, string> fields, string code, FactorValues values)
    {
        for (var i = 0; i < values.Values.Count; i++) fields[Value(code, i)] = Text(values.Values[i]);
        fields[Coefficient(code)] = QuantityFormat.Shortest(values.Coefficient);
    }

    /// <summary>The plan with these fields in place of what is stored; fields that are no figures are named and left as they were.</summary>
    internal static (FactorPlan Plan, IReadOnlyList<Finding> Problems) Apply(FactorPlan plan, IEnumerable<(string Code, string Name)> places, IReadOnlyDictionary<string, string> fields)
    {
        var reader = new FactorReader(fields);
        var factors = plan.Factors.Select((f, i) => f with { Weight = reader.Weight(Weight(i), f.Name + "权重", f.Weight) }).ToList();
        var values = places.ToDictionary(
            static p => p.Code,
            p => new FactorValues([.. plan.Factors.Select((f, i) => reader.Value(Value(p.Code, i), p.Name + f.Name, plan.Of(p.Code).Values[i]))], reader.Coefficient(Coefficient(p.Code), p.Name + "绩效调节系数", plan.Of(p.Code).Coefficient)),
            StringComparer.Ordinal);
        return (new(reader.Pool(Pool, "待分配资金", plan.Pool), factors, values), reader.Problems);
    }

    /// <summary>What was saved and is another figure now: such a change wants a reason.</summary>
    internal static IReadOnlyList<string> Adjusted(FactorPlan before, FactorPlan now, IEnumerable<(string Code, string Name)> places) =>
    [
        .. before.Pool != 0m && before.Pool != now.Pool ? ["待分配资金"] : Array.Empty<string>(),
        .. before.Factors.Zip(now.Factors).Where(static p => p.First.Weight != p.Second.Weight).Select(static p => p.First.Name + "权重"),
        .. places.Where(p => before.Of(p.Code).Values.Zip(now.Of(p.Code).Values).Any(static v => v.First != 0m && v.First != v.Second) || (before.Of(p.Code).Values.Any(static v => v != 0m) && before.Of(p.Code).Coefficient != now.Of(p.Code).Coefficient)).Select(static p => p.Name),
    ];

    private static string Text(decimal value) => value == 0m ? "" : QuantityFormat.Shortest(value);
}
