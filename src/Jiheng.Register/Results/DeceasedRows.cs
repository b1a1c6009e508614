using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>Writes the enrolments of the dead (死亡后仍参保明细): against which list, for how many months.</summary>
internal sealed class DeceasedRows
{
    internal static readonly string[] Head = ["规则", .. FoundRecord.Head, "死亡名单", "名单行", "死亡日期", "建议", .. RowWriting.StakeHead, "说明", .. RowWriting.Tail];

    private readonly TextWriter _writer;
    private readonly RowWriting _rows;

    internal DeceasedRows(TextWriter writer, RowWriting rows) => (_writer, _rows) = (writer, rows);

    /// <param name="registers">Register rows of one person; those of others are left to others.</param>
    /// <param name="deaths">The person on death lists; the first is gone by.</param>
    internal void Write(long[] registers, long[] deaths)
    {
        foreach (var (_, cells) in Rows(registers, deaths)) CsvText.Write(_writer, cells);
    }

    /// <summary>The rows of one person, which are counted hereby.</summary>
    internal IEnumerable<(FoundRow Row, string[] Cells)> Rows(long[] registers, long[] deaths)
    {
        _rows.NextPerson();
        var listed = _rows.Read(deaths[0]);
        var others = deaths.Skip(1).Select(o => _rows.Read(o).DeathDate).Where(d => d.Length > 0 && DateField.Read(d) != DateField.Read(listed.DeathDate)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var doubt = others.Length == 0 ? "" : $"死亡名单另有死亡日期{string.Join('、', others)}，请核实";
        foreach (var row in registers.Select(_rows.Read).Where(static r => r.IsOwn).Select(r => _rows.Row(CheckRules.Deceased, r)))
        {
            var (stakes, remark, isOver) = After(row.Record, listed.DeathDate);
            if (!row.IsRefuted && !isOver)
            {
                _rows.Reduction.Take(row.Record, ReductionCause.Deceased);
                _rows.Reduction.Charge(row.Record, stakes);
            }

            string[] remarks = [remark, doubt];
            yield return (row,
            [
                row.Rule.Name, .. row.Record.Cells(_rows.Options.Disclosure), listed.File, RowWriting.Text(listed.Line), listed.DeathDate,
                row.IsRefuted ? "已排除" : isOver ? "不核减" : "核减", .. RowWriting.Cells(stakes), string.Join("；", remarks.Where(static r => r.Length > 0)), .. row.Tail,
            ]);
        }
    }

    // Who died in the last month of his enrolment or later was rightly enrolled; so was, in the checked year, who died after it.
    private (IReadOnlyList<Stake> Stakes, string Remark, bool IsOver) After(FoundRecord record, string deathDate)
    {
        var year = _rows.Options.CheckedYear;
        if (deathDate.Length == 0) return ([], "死亡名单没有死亡日期，未计月数", false);
        if (DateField.Read(deathDate) is not { } death) return ([], DateField.Problem("死亡日期", deathDate), false);
        if (EnrolmentPeriod.Read(record.From, record.Until, year, out var problem) is not { } period) return ([], problem, false);
        if (period.IsLater) return ([], $"参保在核查年度{year}年以后，未计月数；请指定核查年度", false);
        var stakes = Stake.OfDeath(period.After(death), death, record.Scheme, record.Area, _rows.Options.Standards);
        if (stakes.Count > 0) return (stakes, "", false);
        return ([], death.Year > year ? $"核查年度{year}年内尚未死亡" : "参保没有超过死亡当月", true);
    }
}
