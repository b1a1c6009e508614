using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Tracking;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tracking;

/// <summary>What a monthly return comes to (跟踪反馈汇总), and where it differs from the instruments.</summary>
/// <param name="Return">Lines, totals, progress.</param>
/// <param name="Remarks">Differences from what the platform knows, in Chinese; whoever hands it in with any says why.</param>
public sealed record ReturnFigures(TrackingReturn Return, IReadOnlyList<string> Remarks)
{
    public static async Task<ReturnFigures> OfAsync(JihengDb db, MonthlyReturn paper, CancellationToken cancel)
    {
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == paper.OrganisationId, cancel);
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == paper.YearId, cancel);
        var lines = paper.Rows.OrderBy(static r => r.Ordinal).Select(Line).ToList();
        return new(new TrackingReturn(unit.ShortName, year.Year, paper.Month, lines), await ReturnRemarks.OfAsync(db, paper, year.Year, cancel));
    }

    /// <summary>What the return says at this moment.</summary>
    public Snapshot Snapshot() => Papers.Snapshot.Of(
        Return.Lines.Select(static l => new KeyValuePair<string, string>(l.Key, $"{l.Instrument}/{l.Project}/{l.Nature}")), Figures());

    /// <summary>Every figure with a key.</summary>
    public IEnumerable<Derivation> Figures() =>
        Return.Lines.SelectMany(static l => new[] { l.Received, l.Issued, l.Paid, l.Progress }).Concat([Return.Received, Return.Issued, Return.Paid, Return.Progress]).OfType<Derivation>();

    private static TrackingLine Line(ReturnRow row)
    {
        var key = $"tracking.{row.Ordinal}";
        Derivation? Amount(decimal? value, string name, string label) =>
            value is { } given ? Derivation.Input($"{key}.{name}", label, Quantity.Of(given, Units.WanYuan), new Origin("跟踪反馈表", row.Ordinal, label)) : null;
        return new(key, row.Instrument, row.Project, row.Nature)
        {
            Received = Amount(row.Received, "received", "收到"), Issued = Amount(row.Issued, "issued", "分解下达"), Paid = Amount(row.Paid, "paid", "支出"),
        };
    }
}
