using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.RollUp;

/// <summary>The amounts of one place by source of money (分来源资金).</summary>
/// <param name="Code">Region code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Amounts">One amount for each source, in the order of the sources; null when not reported. Nothing paid is 0.</param>
public sealed record SourcedUnit(string Code, string Name, IReadOnlyList<Derivation?> Amounts);

/// <summary>The roll-up by source (分来源汇总).</summary>
/// <param name="BySource">One result for each source, in the order of the sources.</param>
/// <param name="Total">Their sum; incomplete when any of them is.</param>
public sealed record SourceTotals(IReadOnlyList<RollUpResult> BySource, RollUpResult Total);

/// <summary>Adds up amounts by source (分来源汇总资金), e.g. 中央 820051 + 自治区 171200 + 地州 9031 + 县市 86618.48 万元.</summary>
public static class SourceRollUp
{
    /// <summary>Adds up; the keys are <paramref name="key"/>.source and <paramref name="key"/>.total.</summary>
    /// <param name="key">Start of the keys, e.g. funds.executed.</param>
    /// <param name="label">Name of the total, e.g. 全年执行数.</param>
    /// <param name="sources">Id and name of each source.</param>
    /// <param name="units">The places below.</param>
    /// <param name="unit">Unit of the amounts.</param>
    /// <param name="decimals">Decimals to show.</param>
    public static SourceTotals Combine(string key, string label, IReadOnlyList<(string Id, string Name)> sources, IReadOnlyList<SourcedUnit> units, Unit unit, int decimals)
    {
        var bySource = new RollUpResult[sources.Count];
        for (var i = 0; i < bySource.Length; i++)
        {
            var source = i;
            var indicator = new RolledIndicator($"{key}.{sources[i].Id}", sources[i].Name, RollUpMethod.Sum, unit, decimals);
            bySource[i] = IndicatorRollUp.Combine(indicator, [.. units.Select(u => new RollUpUnit(u.Code, u.Name, u.Amounts[source]))]);
        }

        return new(bySource, Total(new(key + ".total", label, RollUpMethod.Sum, unit, decimals), sources, bySource, units.Count));
    }

    private static RollUpResult Total(RolledIndicator total, IReadOnlyList<(string Id, string Name)> sources, RollUpResult[] bySource, int expected)
    {
        if (bySource.OfType<RollUpResult.Impossible>().FirstOrDefault() is { } impossible) return impossible;
        var parts = bySource.Select((r, i) => new RollUpUnit(sources[i].Id, sources[i].Name, r switch
        {
            RollUpResult.Complete complete => complete.Figure,
            RollUpResult.Incomplete incomplete => incomplete.Partial,
            _ => null,
        })).Where(static p => p.Value is not null).ToList();
        var missing = bySource.SelectMany((r, i) => r is RollUpResult.Incomplete m ? m.Missing.Select(u => (Unit: u, Source: sources[i].Name)) : [])
            .GroupBy(static m => (m.Unit.Code, m.Unit.Name))
            .Select(static g => new MissingUnit(g.Key.Code, g.Key.Name, string.Join("、", g.Select(static m => m.Source)))).ToList();
        var sum = parts.Count == 0 ? null : IndicatorRollUp.Combine(total, parts) as RollUpResult.Complete;
        return missing.Count == 0 && sum is not null ? sum : new RollUpResult.Incomplete(sum?.Figure, missing, expected);
    }
}
