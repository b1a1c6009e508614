using System.Globalization;
using System.Text.Json;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Funds;

/// <summary>A factor with its weight (分配因素), e.g. 参保人数 in 人, 60%.</summary>
public sealed record PlannedFactor(string Name, Unit Unit, decimal Weight);

/// <summary>What one place has of the factors (因素数据), in their order, and how its performance counts (绩效调节系数).</summary>
public sealed record FactorValues(IReadOnlyList<decimal> Values, decimal Coefficient);

/// <summary>
/// What somebody sets for an allocation by factors (因素法设定): the pool, the factors, each place's values by its code. It has no table
/// of its own: it is what its paper says, and is read from there.
/// </summary>
public sealed record FactorPlan(decimal Pool, IReadOnlyList<PlannedFactor> Factors, IReadOnlyDictionary<string, FactorValues> Places)
{
    private const string PoolKey = "pool";
    private const int MostFactors = 6;
    private const int LongestName = 30;
    private const decimal MostCoefficient = 10m;
    private static readonly FactorValues Nothing = new([], 1m);

    /// <summary>What a place has; nothing where nobody has said.</summary>
    public FactorValues Of(string code) => Places.TryGetValue(code, out var values) ? values : Nothing with { Values = [.. Factors.Select(static _ => 0m)] };

    /// <summary>What cannot be kept as a plan, in Chinese; empty when it can. Whether its weights make a whole is said of its figures.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Pool < 0m || !ExactDecimal.Holds(Pool) || decimal.Round(Pool, 2) != Pool ? [$"待分配资金{Pool}万元应为不小于0、最多两位小数的数。"] : Array.Empty<string>(),
        .. Factors.Count is 0 or > MostFactors ? [$"给出{Factors.Count}个分配因素，应为1至{MostFactors}个。"] : Array.Empty<string>(),
        .. Factors.Where(static f => f.Name.Trim().Length is 0 or > LongestName).Select(static f => $"因素名称“{f.Name}”应为1至{LongestName}个字。"),
        .. Factors.GroupBy(static f => f.Name).Where(static g => g.Count() > 1).Select(static g => $"因素“{g.Key}”重复出现{g.Count()}次。"),
        .. Factors.Where(static f => f.Weight is < 0m or > 1m || decimal.Round(f.Weight, 4) != f.Weight).Select(static f => $"因素“{f.Name}”的权重{QuantityFormat.Percent(f.Weight, 2)}应在0%至100%之间，最多两位小数。"),
        .. Places.Where(p => p.Value.Values.Count != Factors.Count).Select(p => $"{p.Key}有{p.Value.Values.Count}个因素数据，应有{Factors.Count}个。"),
        .. Places.Where(static p => p.Value.Values.Any(static v => v < 0m || !ExactDecimal.Holds(v))).Select(static p => $"{p.Key}的因素数据应为不小于0、最多六位小数的数。"),
        .. Places.Where(static p => p.Value.Coefficient is < 0m or > MostCoefficient || decimal.Round(p.Value.Coefficient, 4) != p.Value.Coefficient).Select(static p => $"{p.Key}的绩效调节系数{p.Value.Coefficient}应在0至{MostCoefficient}之间，最多四位小数。"),
    ];

    /// <summary>The plan as the Domain reckons with it.</summary>
    public FactorTerms Terms(string citation) => new(
        Derivation.Input(PoolKey, "待分配资金", new(Pool, Units.WanYuan, decimal.Truncate(Pool) == Pool ? 0 : 2), new Origin("分配方案", 0, "待分配资金")),
        [.. Factors.Select(static (f, i) => new Factor(Id(i), f.Name, Derivation.Constant(f.Name + "权重", new(f.Weight, Units.Ratio, 4))))], citation);

    /// <summary>What a place claims.</summary>
    public FactorClaim Claim(string code, string name)
    {
        var own = Of(code);
        return new(code, name, [.. Factors.Select((f, i) => Derivation.Input($"{code}.factor.{Id(i)}.value", f.Name, new(own.Values[i], f.Unit, own.Values[i].Scale), new Origin("分配方案", 0, f.Name)))],
            Derivation.Input($"{code}.coefficient", "绩效调节系数", new(own.Coefficient, Units.None, own.Coefficient.Scale), new Origin("分配方案", 0, "绩效调节系数")));
    }

    /// <summary>The plan as entries of its paper's content.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Entries() =>
    [
        new(PoolKey, Text(Pool)),
        .. Factors.SelectMany(static (f, i) => new KeyValuePair<string, string>[] { new($"factor.{Id(i)}.name", f.Name), new($"factor.{Id(i)}.unit", f.Unit.Symbol), new($"factor.{Id(i)}.weight", Text(f.Weight)) }),
        .. Places.SelectMany(static p => p.Value.Values.Select((v, i) => KeyValuePair.Create($"place.{p.Key}.{Id(i)}", Text(v))).Append(new($"place.{p.Key}.coefficient", Text(p.Value.Coefficient)))),
    ];

    /// <summary>The plan that a paper's content says.</summary>
    internal static FactorPlan Read(string content)
    {
        using var document = JsonDocument.Parse(content);
        var entries = document.RootElement.GetProperty("entries").EnumerateObject().ToDictionary(static e => e.Name, static e => e.Value.GetString() ?? "", StringComparer.Ordinal);
        var factors = Enumerable.Range(0, MostFactors).Where(i => entries.ContainsKey($"factor.{Id(i)}.name"))
            .Select(i => new PlannedFactor(entries[$"factor.{Id(i)}.name"], UnitOf(entries[$"factor.{Id(i)}.unit"]), Number(entries[$"factor.{Id(i)}.weight"]))).ToList();
        var places = entries.Keys.Where(static k => k.StartsWith("place.", StringComparison.Ordinal) && k.EndsWith(".coefficient", StringComparison.Ordinal)).Select(static k => k["place.".Length..^".coefficient".Length]);
        return new(Number(entries[PoolKey]), factors, places.ToDictionary(static c => c, c => new FactorValues([.. factors.Select((_, i) => Number(entries[$"place.{c}.{Id(i)}"]))], Number(entries[$"place.{c}.coefficient"])), StringComparer.Ordinal));
    }

    private static Unit UnitOf(string symbol) => symbol.Length == 0 ? Units.None : Units.Find(symbol) ?? Units.None;

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"f{index + 1}");

    // 10 and 10.0 are one figure, and have to be one text.
    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
