using Jiheng.Data.Reading;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Data.Cases;

/// <summary>
/// Makes the target tables (绩效目标分解): the region's first, then each prefecture's, every amount the very figure of the
/// allocation or the sum of the figures entered, never a copy.
/// </summary>
public static class TargetTableMaker
{
    /// <summary>The tables of a case; what cannot be made is in <paramref name="diagnostics"/>.</summary>
    /// <param name="source">The targets.</param>
    /// <param name="allocation">The result of the allocation; null when the case has none.</param>
    /// <param name="diagnostics">Where what is wrong is written down.</param>
    public static IReadOnlyList<TargetTable> Of(TargetCase source, HeadCountResult? allocation, Diagnostics diagnostics)
    {
        if (!source.AmountsFromAllocation) return FromTargets(source);
        if (allocation is not null) return FromAllocation(source, allocation, diagnostics);
        diagnostics.Error(new("targets/targets.yaml", 0, "amount_from"), "allocation", "本案例的分配结果（allocation.yaml、heads.csv）", "请补充分配数据，或改为 targets 并在 targets.csv 填写金额；绩效目标表未生成");
        return [];
    }

    private static IReadOnlyList<TargetTable> FromTargets(TargetCase source)
    {
        var region = new TargetPlace(source.HomeCode, "", new Dictionary<string, string>())
        {
            Central = Sum(source, static p => p.Central, "中央资金合计", "central"),
            Local = Sum(source, static p => p.Local, "地方资金合计", "local"),
        };
        return [.. source.Places.Prepend(region).Select(p => Table(source, p, p.Central))];
    }

    private static IReadOnlyList<TargetTable> FromAllocation(TargetCase source, HeadCountResult allocation, Diagnostics diagnostics)
    {
        foreach (var place in source.Places.Where(p => allocation.Children.All(c => c.Code != p.Code)))
            diagnostics.Error(place.Origin ?? new("targets/targets.csv"), place.Name, "分配表中的地州市", "分配结果没有该地州市，绩效目标表未生成；请补充分配数据或删除本行");
        string[] missing = [.. allocation.Children.Where(c => source.Places.All(p => p.Code != c.Code)).Select(static c => c.Name)];
        if (missing.Length > 0)
            diagnostics.Warn(new("targets/targets.csv"), $"{source.Places.Count}个地州市", $"{allocation.Children.Count}个地州市", $"缺少{string.Join("、", missing)}，其指标值按全区填列；如有不同请补充");
        var none = new Dictionary<string, string>();
        var places = allocation.Children.Select(c => (Place: source.Places.FirstOrDefault(p => p.Code == c.Code) ?? new(c.Code, c.Name, none), Amount: c.ThisTime));
        return [.. places.Prepend((new(allocation.Code, "", none), allocation.ThisTime)).Select(p => Table(source, p.Place, p.Amount))];
    }

    private static Derivation? Sum(TargetCase source, Func<TargetPlace, Derivation?> amount, string label, string key)
    {
        Derivation[] parts = [.. source.Places.Select(amount).OfType<Derivation>()];
        return parts.Length == 0 ? null : Derivation.Of(Operator.Add, parts).Named(label, Units.WanYuan, parts.Max(static p => p.Decimals), $"targets.{source.HomeCode}.{key}");
    }

    private static TargetTable Table(TargetCase source, TargetPlace place, Derivation? central)
    {
        var table = new TargetTable
        {
            KeyPrefix = $"targets.{place.Code}.",
            Title = source.Title,
            Project = source.Project,
            Year = source.Year,
            RegionName = place.Name,
            Province = source.Province,
            CentralAuthority = source.CentralAuthority,
            FinanceAuthority = source.FinanceAuthority,
            Authority = source.Authority,
            Central = central,
            Local = place.Local,
            Goal = string.Join('\n', source.Goals.Select(static (g, i) => $"{i + 1}.{g}")),
            Indicators = [],
        };
        return table with { Indicators = [.. source.Indicators.Select(i => Indicator(i, place, table.Total))] };
    }

    private static TargetIndicator Indicator(TargetLine line, TargetPlace place, Derivation? amount)
    {
        var text = place.Own.GetValueOrDefault(line.Level3, line.Target);
        var filled = amount is null ? text : text.Replace(TargetCase.AmountPlaceholder, QuantityFormat.Plain(amount.Value, amount.Decimals), StringComparison.Ordinal);
        return new(line.Level1, line.Level2, line.Level3, TargetParser.Parse(filled));
    }
}
