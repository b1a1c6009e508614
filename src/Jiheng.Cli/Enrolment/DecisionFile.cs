using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Register.Decisions;

namespace Jiheng.Cli.Enrolment;

/// <summary>Reads decisions (处理结论) from decisions.csv or from a result file in which somebody has filled in the columns.</summary>
internal static class DecisionFile
{
    internal const string Name = "decisions.csv";

    private static readonly Column RowId = Column.Text("编号");
    private static readonly Column Verdict = new("结论", null, true, true);
    private static readonly Column Reason = new("理由", null, true, true);
    private static readonly Column DecidedBy = new("经办人", null, true, true);
    private static readonly Column DecidedOn = new("日期", null, true, true);

    internal static IEnumerable<Decision> Read(string path, Diagnostics diagnostics)
    {
        // Result files have many more columns; that they are not read is no news.
        var own = new Diagnostics();
        var table = CsvTable.Read(path, own, RowId, Verdict, Reason, DecidedBy, DecidedOn);
        foreach (var error in own.Items.Where(static d => d.Severity == Severity.Error)) diagnostics.Add(error);
        return [.. table.SoundRows.Where(static r => r.Text(Verdict).Length > 0).Select(r => Read(r, diagnostics)).OfType<Decision>()];
    }

    private static Decision? Read(CsvRow row, Diagnostics diagnostics)
    {
        var verdict = Verdicts.Read(row.Text(Verdict));
        if (verdict is null) diagnostics.Error(row.At(Verdict), row.Text(Verdict), string.Join("、", Verdicts.Words) + "之一", "请改正");
        foreach (var column in new[] { Reason, DecidedBy })
            if (row.Text(column).Length == 0) diagnostics.Error(row.At(column), "", column.Name, "有结论的行必须写明理由、经办人和日期，请补充");
        if (!DateText.TryRead(row.Text(DecidedOn), out var day)) diagnostics.Error(row.At(DecidedOn), row.Text(DecidedOn), "日期，如 2024-06-30", "请改正");
        return verdict is { } read && day != default ? new(row.Text(RowId), read, row.Text(Reason), row.Text(DecidedBy), day, $"{row.Source} 第{row.Line}行") : null;
    }
}
