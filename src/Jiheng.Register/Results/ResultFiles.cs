using System.Globalization;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>The files of a check (结果文件): duplicates.csv, deceased.csv, counts.csv, rejected.csv, summary.json.</summary>
internal sealed class ResultFiles : IDisposable
{
    private readonly SourceSet _sources;
    private readonly ResultFile _rejected, _duplicates, _deceased, _counts, _summary;
    private readonly Dictionary<(string Area, string Scheme), long> _surplus = [];
    private readonly Dictionary<(string Area, string Scheme), long> _dead = [];

    internal ResultFiles(string folder, SourceSet sources)
    {
        _sources = sources;
        _rejected = new(folder, "rejected.csv");
        _duplicates = new(folder, "duplicates.csv");
        _deceased = new(folder, "deceased.csv");
        _counts = new(folder, "counts.csv");
        _summary = new(folder, "summary.json", byteOrderMark: false);
        _rejected.Writer.Write(CsvText.Row("文件", "行", "原因"));
        Ledger = new(sources, _rejected.Writer);
    }

    internal IntakeLedger Ledger { get; }

    private IEnumerable<ResultFile> All => [_rejected, _duplicates, _deceased, _counts, _summary];

    /// <summary>Writes what was found and lets the files appear.</summary>
    internal CheckSummary Finish(List<MatchGroup> groups, SortedDictionary<(string Area, string Scheme), long> counts, long spilledBytes)
    {
        var rows = new MatchedRow(_sources, Ledger);
        WriteDuplicates(groups, rows);
        WriteDeceased(groups, rows);
        AreaCount[] areas = [.. counts.Select(c => new AreaCount(c.Key.Area, c.Key.Scheme, c.Value, _surplus.GetValueOrDefault(c.Key), _dead.GetValueOrDefault(c.Key)))];
        _counts.Writer.Write(CsvText.Row("统筹区", "险种", "参保人次", "其中：重复", "其中：已死亡"));
        foreach (var area in areas) _counts.Writer.Write(CsvText.Row(area.Area, area.Scheme, Text(area.Rows), Text(area.Surplus), Text(area.Deceased)));
        var summary = new CheckSummary(Ledger.Tallies, groups.Count(static g => g.Registers.Length > 1), _surplus.Values.Sum(), _dead.Values.Sum(), areas, spilledBytes);
        if (areas.Sum(static a => a.Rows) != Ledger.Tallies.Where(static t => t.Role == SourceRole.Register).Sum(static t => t.Accepted)) throw new InvalidOperationException("Rows counted by area differ from rows accepted.");
        _summary.Writer.Write(SummaryJson.Text(summary));
        foreach (var file in All) file.Publish();
        return summary;
    }

    public void Dispose()
    {
        foreach (var file in All) file.Dispose();
    }

    private void WriteDuplicates(List<MatchGroup> groups, MatchedRow rows)
    {
        _duplicates.Writer.Write(CsvText.Row(["组", "规则", .. MatchedRow.Place, .. MatchedRow.Record]));
        var number = 0L;
        foreach (var group in groups.Where(static g => g.Registers.Length > 1))
        {
            number++;
            foreach (var offset in group.Registers)
            {
                var (file, line, fields) = rows.At(offset);
                if (offset != group.Registers[0]) CountIn(_surplus, fields);
                _duplicates.Writer.Write(CsvText.Row([Text(number), "四要素一致", file, Text(line), .. MatchedRow.Cells(fields)]));
            }
        }
    }

    private void WriteDeceased(List<MatchGroup> groups, MatchedRow rows)
    {
        _deceased.Writer.Write(CsvText.Row(["规则", .. MatchedRow.Place, .. MatchedRow.Record, "死亡名单", "名单行", "死亡日期"]));
        foreach (var (registers, deaths) in groups.Where(static g => g.Deaths.Length > 0))
        {
            var (list, listLine, death) = rows.At(deaths[0]);
            var date = death.Text(Column.DeathDate);
            foreach (var offset in registers)
            {
                var (file, line, fields) = rows.At(offset);
                CountIn(_dead, fields);
                _deceased.Writer.Write(CsvText.Row(["四要素一致", file, Text(line), .. MatchedRow.Cells(fields), list, Text(listLine), date]));
            }
        }
    }

    private static void CountIn(Dictionary<(string Area, string Scheme), long> counts, RecordFetcher fields)
    {
        var place = MatchedRow.CountedAt(fields);
        counts[place] = counts.GetValueOrDefault(place) + 1;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
