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
    /// <param name="death">The person on a death list.</param>
    internal void Write(long[] registers, long death)
    {
        foreach (var (_, cells) in Rows(registers, death)) CsvText.Write(_writer, cells);
    }

    /// <summary>The rows of one person, which are counted hereby.</summary>
    internal IEnumerable<(FoundRow Row, string[] Cells)> Rows(long[] registers, long death)
    {
        var listed = _rows.Read(death);
        foreach (var row in registers.Select(_rows.Read).Where(static r => r.IsOwn).Select(r => _rows.Row(CheckRules.Deceased, r)))
        {
            var (stakes, remark) = After(row.Record, listed.DeathDate);
            if (!row.IsRefuted)
            {
                _rows.Reduction.Take(row.Record, ReductionCause.Deceased);
                _rows.Reduction.Charge(row.Record, stakes);
            }

            yield return (row,
            [
                row.Rule.Name, .. row.Record.Cells(_rows.Options.Disclosure), listed.File, RowWriting.Text(listed.Line), listed.DeathDate,
                row.IsRefuted ? "已排除" : "核减", .. RowWriting.Cells(stakes), remark, .. row.Tail,
            ]);
        }
    }

    private (IReadOnlyList<Stake> Stakes, string Remark) After(FoundRecord record, string deathDate)
    {
        if (deathDate.Length == 0) return ([], "死亡名单没有死亡日期，未计月数");
        if (DateField.Read(deathDate) is not { } death) return ([], DateField.Problem("死亡日期", deathDate));
        if (EnrolmentPeriod.Read(record.From, record.Until, _rows.Options.CheckedYear, out var problem) is not { } period) return ([], problem);
        var stakes = Stake.OfDeath(period.After(death), death, record.Scheme, record.Area, _rows.Options.Standards);
        return (stakes, stakes.Count == 0 ? "死亡当月已停保" : "");
    }
}
