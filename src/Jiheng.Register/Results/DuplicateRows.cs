using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>Writes the enrolments of persons enrolled more than once (重复参保明细): which one is kept, what the others overlap and cost.</summary>
internal sealed class DuplicateRows
{
    internal static readonly string[] Head = ["组", "规则", .. FoundRecord.Head, "类别", "建议", .. RowWriting.StakeHead, "说明", .. RowWriting.Tail];

    private readonly TextWriter _writer;
    private readonly RowWriting _rows;
    private readonly Dictionary<DuplicateCategory, long> _categories = [];
    private long _number;

    internal DuplicateRows(TextWriter writer, RowWriting rows) => (_writer, _rows) = (writer, rows);

    /// <summary>Persons of whom more than one enrolment is left when what was refuted is taken out.</summary>
    internal long Persons { get; private set; }

    internal IReadOnlyDictionary<DuplicateCategory, long> Categories => _categories;

    /// <param name="number">组: which of the persons.</param>
    /// <param name="offsets">The records of one person, in the order of the files.</param>
    internal void Write(long number, long[] offsets)
    {
        _number = number - 1;
        foreach (var (_, cells) in Rows(offsets)) _writer.Write(CsvText.Row(cells));
    }

    /// <summary>The rows of one person, which are counted hereby.</summary>
    internal IEnumerable<(FoundRow Row, string[] Cells)> Rows(long[] offsets)
    {
        var rows = offsets.Select(o => _rows.Row(CheckRules.Duplicate, _rows.Read(o))).ToArray();
        // 职工 before others: a person with employees' insurance should not be in the residents' (医保发〔2020〕33号 to be checked); sorting is stable.
        FoundRow[] active = [.. rows.Where(static r => !r.IsRefuted).OrderBy(static r => r.Record.Scheme == InsuranceSchemes.Employees ? 0 : 1)];
        if (active.Length > 1) Persons++;
        var number = RowWriting.Text(++_number);
        foreach (var row in rows)
        {
            var at = Array.IndexOf(active, row);
            string[] cells = at > 0 ? Surplus(row, active[..at]) : ["", row.IsRefuted ? "已排除" : "保留", "", "", "", ""];
            yield return (row, [number, row.Rule.Name, .. row.Record.Cells(_rows.Options.Disclosure), .. cells, .. row.Tail]);
        }
    }

    private string[] Surplus(FoundRow row, FoundRow[] before)
    {
        var (record, year) = (row.Record, _rows.Options.CheckedYear);
        var category = DuplicateCategories.Of((record.Scheme, record.Area), (before[0].Record.Scheme, before[0].Record.Area));
        _categories[category] = _categories.GetValueOrDefault(category) + 1;
        _rows.Reduction.Take(record, ReductionCause.Duplicate);
        var period = EnrolmentPeriod.Read(record.From, record.Until, year, out var problem);
        var others = before.Select(b => EnrolmentPeriod.Read(b.Record.From, b.Record.Until, year, out _)).OfType<EnrolmentPeriod>().ToArray();
        if (period is null || others.Length == 0) return [category.Text(), "核减", "", "", "", period is null ? problem : "另一条记录的参保起止不符，未计重叠月数"];
        var stakes = Stake.OfOverlap(others.SelectMany(period.Value.Common), record.Scheme, record.Area, _rows.Options.Standards);
        _rows.Reduction.Charge(record, stakes);
        return [category.Text(), "核减", .. RowWriting.Cells(stakes), stakes.Count == 0 ? "先后参保，没有重叠的月份" : ""];
    }
}
