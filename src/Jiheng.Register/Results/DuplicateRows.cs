using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>Writes the enrolments of persons enrolled more than once (重复参保明细): which one is kept, what the others overlap and cost.</summary>
internal sealed class DuplicateRows
{
    internal static readonly string[] Head = ["组", "规则", .. FoundRecord.Head, "类别", "建议", .. RowWriting.StakeHead, "说明", .. RowWriting.Tail];

    private const string KeptTwice = "同组另一条也填了“保留”，请只留一条";
    private const string NotOurs = "对照登记中的参保，由对方处理，不计入本次核减";

    private readonly TextWriter _writer;
    private readonly RowWriting _rows;
    private readonly Dictionary<DuplicateCategory, long> _categories = [];
    private long _number;

    internal DuplicateRows(TextWriter writer, RowWriting rows) => (_writer, _rows) = (writer, rows);

    /// <summary>Persons of whom more than one enrolment is left when what was refuted is taken out.</summary>
    internal long Persons { get; private set; }

    internal IReadOnlyDictionary<DuplicateCategory, long> Categories => _categories;

    /// <summary>Surplus enrolments that stand in registers of others.</summary>
    internal long LeftToOthers { get; private set; }

    /// <param name="number">组: which of the persons.</param>
    /// <param name="offsets">The records of one person, in the order of the files.</param>
    internal void Write(long number, long[] offsets)
    {
        _number = number - 1;
        foreach (var (_, cells) in Rows(offsets)) CsvText.Write(_writer, cells);
    }

    /// <summary>The rows of one person, which are counted hereby.</summary>
    internal IEnumerable<(FoundRow Row, string[] Cells)> Rows(long[] offsets)
    {
        _rows.NextPerson();
        var rows = offsets.Select(o => _rows.Row(CheckRules.Duplicate, _rows.Read(o))).ToArray();
        // Sorting is stable: of equal ranks the first of the files is kept.
        FoundRow[] active = [.. rows.Where(static r => !r.IsRefuted).OrderBy(static r => KeepingOrder.RankOf(r.IsKept, r.Record.Scheme, r.Record.IsOwn))];
        // What others have twice among themselves is no finding about ours.
        var isTwice = active.Length > 1 && Array.Exists(active, static r => r.Record.IsOwn);
        if (isTwice) Persons++;
        var number = RowWriting.Text(++_number);
        var overlaps = isTwice ? Overlaps(active) : [];
        foreach (var row in rows)
        {
            string[] cells = overlaps.TryGetValue(row.Record.Offset, out var overlap) ? Surplus(row, active[0].Record, overlap) : ["", row.IsRefuted ? "已排除" : "保留", "", "", "", ""];
            yield return (row, [number, row.Rule.Name, .. row.Record.Cells(_rows.Options.Disclosure), .. cells, .. row.Tail]);
        }
    }

    private string[] Surplus(FoundRow row, FoundRecord kept, (IReadOnlyList<Stake> Stakes, string Remark) overlap)
    {
        var record = row.Record;
        var category = DuplicateCategories.Of((record.Scheme, record.Area), (kept.Scheme, kept.Area));
        var (stakes, remark) = overlap;
        if (record.IsOwn)
        {
            _categories[category] = _categories.GetValueOrDefault(category) + 1;
            _rows.Reduction.Take(record, ReductionCause.Duplicate);
            _rows.Reduction.Charge(record, stakes);
        }
        else
        {
            LeftToOthers++;
        }

        string[] remarks = [remark, row.IsKept ? KeptTwice : "", record.IsOwn ? "" : NotOurs];
        return [category.Text(), record.IsOwn ? "核减" : "对方核减", .. RowWriting.Cells(stakes), string.Join("；", remarks.Where(static r => r.Length > 0))];
    }

    // Of every enrolment but the one kept, by its offset: what it has in common with those that come before it in the order of keeping.
    private Dictionary<long, (IReadOnlyList<Stake> Stakes, string Remark)> Overlaps(FoundRow[] active)
    {
        var (covered, overlaps) = (new CoveredMonths(), new Dictionary<long, (IReadOnlyList<Stake>, string)>(active.Length));
        foreach (var (at, record) in active.Select(static r => r.Record).Index())
        {
            var period = EnrolmentPeriod.Read(record.From, record.Until, _rows.Options.CheckedYear, out var problem);
            if (at > 0) overlaps.Add(record.Offset, period is { } own ? Overlap(record, own, covered) : ([], problem));
            if (period is { } known) covered.Add(known);
        }

        return overlaps;
    }

    private (IReadOnlyList<Stake> Stakes, string Remark) Overlap(FoundRecord record, EnrolmentPeriod period, CoveredMonths covered)
    {
        if (covered.IsNone) return ([], "另一条记录的参保起止不符，未计重叠月数");
        if (period.IsLater || !covered.HasMonths) return ([], $"参保在核查年度{_rows.Options.CheckedYear}年以后，未计重叠月数；请指定核查年度");
        var stakes = Stake.OfOverlap(covered.In(period), record.Scheme, record.Area, _rows.Options.Standards);
        return (stakes, stakes.Count == 0 ? "先后参保，没有重叠的月份" : "");
    }
}
