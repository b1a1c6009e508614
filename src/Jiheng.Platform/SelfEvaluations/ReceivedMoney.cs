using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>
/// What units received in a year by batch and source (收到资金), from the lines of instruments: the self-evaluation does not
/// ask for it again.
/// </summary>
internal sealed class ReceivedMoney
{
    private static readonly KeptQuery<Func<JihengDb, Guid, Guid[], IAsyncEnumerable<Line>>> OfYear = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid yearId, Guid[] units) =>
        (from e in db.InstrumentEntries
         join i in db.Instruments on e.InstrumentId equals i.Id
         where e.YearId == yearId && units.Contains(e.ToId) && e.FromId != null
         select new Line(e.ToId, i.Batch, i.Date, e.Source, e.Amount, i.Agency, i.NumberYear, i.Serial)).AsNoTracking()));

    private readonly ILookup<(Guid, string, bool), Line> lines;

    private ReceivedMoney(List<Line> all)
    {
        Batches = [.. all.GroupBy(static l => l.Batch).OrderBy(static g => g.Min(l => l.Date)).Select(static g => g.Key)];
        lines = all.ToLookup(static l => (l.ToId, l.Batch, l.Source == FundsSource.Central));
        Receivers = all.Select(static l => l.ToId).ToHashSet();
    }

    /// <summary>The batches of the year by date, the same for all units.</summary>
    internal IReadOnlyList<string> Batches { get; }

    /// <summary>Who received anything.</summary>
    internal IReadOnlySet<Guid> Receivers { get; }

    internal static async Task<ReceivedMoney> ReadAsync(JihengDb db, Guid yearId, Guid[] units, CancellationToken cancel) =>
        new(await OfYear.In(db)(db, yearId, units).ToListAsync(cancel));

    /// <summary>The batches of one unit; one that it had no part in is zero.</summary>
    internal IReadOnlyList<TransferBatch> Of(Guid unit, string code, string name) =>
        [.. Batches.Select((batch, i) => new TransferBatch(
            batch,
            Sum(lines[(unit, batch, true)], $"funds.{code}.batch{i + 1}_central", name + batch + "中央"),
            Sum(lines[(unit, batch, false)], $"funds.{code}.batch{i + 1}_regional", name + batch + "本级")))];

    private static Derivation Sum(IEnumerable<Line> parts, string key, string label)
    {
        // What came with one instrument is that unit's figure, and the instrument where it stands; of several each is told apart by its number.
        return parts.OrderBy(static p => p.Date).ToArray() switch
        {
            [] => Derivation.Constant(label, Quantity.Of(0m, Units.WanYuan)).Named(label, Units.WanYuan, 0, key),
            [var only] => Entered(only, key, label),
            var several => Sum([.. several.Select(p => Entered(p, $"{key}.{p.Number}", p.Number))], key, label),
        };
    }

    private static Derivation Sum(Derivation[] addends, string key, string label) => Derivation.Of(Operator.Add, addends).Named(label, Units.WanYuan, addends.Max(static a => a.Decimals), key);

    private static Derivation Entered(Line line, string key, string label) => Derivation.Input(key, label, Quantity.Of(line.Amount, Units.WanYuan), new Origin(line.Number));

    private sealed record Line(Guid ToId, string Batch, DateOnly Date, FundsSource Source, decimal Amount, string Agency, int NumberYear, int Serial)
    {
        internal string Number => $"{Agency}〔{NumberYear}〕{Serial}号";
    }
}
