using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.Targets;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>
/// Combines the indicators of the papers below by the method that the roll-up declares for each (指标汇总), level by level. A part
/// that did not report leaves the whole without a figure.
/// </summary>
internal sealed class IndicatorSums
{
    private readonly RollUp tree;
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<Guid, Reported?[]> reported;

    // Thousands of counties write the same few values.
    private readonly Dictionary<string, ActualValue> read = new(StringComparer.Ordinal);

    private IndicatorSums(RollUp tree, IReadOnlyList<string> names, IEnumerable<Reported> rows)
    {
        this.tree = tree;
        places = names.Distinct().Select(static (name, i) => (name, i)).ToDictionary(static n => n.name, static n => n.i, StringComparer.Ordinal);
        var units = tree.HandedIn;
        reported = new(units.Count);
        foreach (var row in rows)
        {
            var unit = units[row.PaperId];
            if (!reported.TryGetValue(unit, out var own)) reported[unit] = own = new Reported?[places.Count];
            own[places[row.Level3]] ??= row;
        }
    }

    /// <summary>The outcome for each row that declares a method, by its number.</summary>
    internal static async Task<IReadOnlyDictionary<int, RollUpResult>> ReadAsync(JihengDb db, SelfEvaluationPaper paper, Organisation home, RollUp tree, CancellationToken cancel)
    {
        var declared = paper.Indicators.Where(static i => i.RollUp is not null).OrderBy(static i => i.Ordinal).ToList();
        if (declared.Count == 0) return new Dictionary<int, RollUpResult>();
        var names = declared.ConvertAll(static d => d.Level3);
        // Which papers count is known: their rows are looked up by their key, and rows of other years are not looked at.
        var papers = tree.HandedIn.Keys.ToList();
        var rows = await db.Set<IndicatorRow>().AsNoTracking().Where(r => papers.Contains(r.PaperId) && names.Contains(r.Level3))
            .Select(r => new Reported(r.PaperId, r.Level3, r.Target, r.Actual, r.Numerator, r.Base, r.Tier)).ToListAsync(cancel);
        var sums = new IndicatorSums(tree, names, rows);
        return declared.ToDictionary(static d => d.Ordinal, d => sums.Combine(d, home));
    }

    private RollUpResult Combine(IndicatorRow row, Organisation unit)
    {
        var unitOfValue = UnitOf(row);
        var indicator = new RolledIndicator($"indicators.{row.Ordinal}.rolled", row.Level3, row.RollUp!.Value, unitOfValue, Decimals(row), IndicatorValues.RoundingOf(row.RollUp.Value));
        return Combine(indicator, unitOfValue, unit);
    }

    private RollUpResult Combine(RolledIndicator indicator, Unit inUnit, Organisation unit)
    {
        var (parts, sums) = (new List<RollUpUnit>(), new List<RollUpUnit>());
        foreach (var child in tree.Expected(unit))
        {
            if (tree.IsSum(child)) sums.Add(Combine(indicator, inUnit, child).AsUnit(child.RegionCode, child.ShortName));
            else parts.Add(Own(indicator, inUnit, child));
        }

        // Sums of a weighted mean are multiplied by their weights already, so the others are before they are put beside them.
        return sums.Count == 0 ? IndicatorRollUp.Combine(indicator, parts) : IndicatorRollUp.CombineRollUps(indicator, [.. sums, .. parts.Select(p => IndicatorRollUp.Combine(indicator, [p]).AsUnit(p.Code, p.Name))]);
    }

    private RollUpUnit Own(RolledIndicator indicator, Unit inUnit, Organisation child)
    {
        var given = tree.IsHandedIn(child) && reported.TryGetValue(child.Id, out var own) ? own[places[indicator.Name]] : null;
        return given is null ? new(child.RegionCode, child.ShortName, null) : IndicatorValues.Of(given, Read(given.Actual), indicator.Method, inUnit, $"{indicator.Key}.{child.RegionCode}", child);
    }

    private ActualValue Read(string text) => read.TryGetValue(text, out var known) ? known : read[text] = ActualParser.Parse(text);

    // The unit of the target is the unit of the sum; what has no number in its target is a bare figure.
    private static Unit UnitOf(IndicatorRow row) => row.RollUp is RollUpMethod.RatioOfSums ? Units.Ratio : row.RollUp is RollUpMethod.WorstOf or RollUpMethod.AllMet ? Units.None : TargetParser.Parse(row.Target) switch
    {
        ComparisonTarget c => c.Value.Unit,
        AboutTarget a => a.Value.Unit,
        RangeTarget r => r.Lower.Unit,
        _ => Units.None,
    };

    private static int Decimals(IndicatorRow row) => IndicatorValues.RoundingOf(row.RollUp!.Value)?.Decimals ?? 0;

    internal sealed record Reported(Guid PaperId, string Level3, string Target, string Actual, decimal? Numerator, decimal? Base, Attainment? Tier);
}
