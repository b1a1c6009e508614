using Jiheng.Bench.Measuring;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;

namespace Jiheng.Bench.Documents;

/// <summary>The merged table to Word (合并表格成文): side by side with docxtemplater, and in four lengths.</summary>
internal static class TableBenchmark
{
    private const int Rows = 200;

    private const int Runs = 15;

    private const int LongRuns = 11;

    private static readonly int[] Lengths = [200, 1000, 5000, 10_000];

    /// <summary>The two programs in turn; the versions of the peer go to <paramref name="versions"/>.</summary>
    public static IEnumerable<Finding> Compare(string folder, IDictionary<string, string> versions)
    {
        var table = new MergedTable(Rows);
        using var merged = new DocxtemplaterPeer(folder, PeerTemplate.Merged(), table, "merged");
        using var plain = new DocxtemplaterPeer(folder, PeerTemplate.Plain(), table, "plain");
        foreach (var (name, version) in merged.Versions) versions[name] = version;
        SameTable.Check(folder, table, merged, plain);
        Action own = () => Write(table);
        Stopclock.Warm(own);
        merged.Warm();
        plain.Warm();
        var times = Enumerable.Range(0, Runs).Select(_ => (Own: Stopclock.Time(own), Merged: merged.Time(), Plain: plain.Time())).ToArray();
        var goal = new Goal(GoalKind.AtLeast, 3);
        yield return new("table.jiheng", "200行8列、两级纵向合并的表写成Word：绩衡", "毫秒", new(times.Select(static t => t.Own)));
        yield return new("table.docxtemplater.merged", "同一张表：docxtemplater，模板用嵌套循环做出同样的合并", "毫秒", new(times.Select(static t => t.Merged)));
        yield return new("table.docxtemplater.plain", "同样的文字：docxtemplater，单层循环，不合并单元格", "毫秒", new(times.Select(static t => t.Plain)));
        yield return new("table.ratio.merged", "绩衡快几倍：对同样合并的模板", "倍", new(times.Select(static t => t.Merged / t.Own)), goal);
        yield return new("table.ratio.plain", "绩衡快几倍：对不合并的模板（对方做的少一些）", "倍", new(times.Select(static t => t.Plain / t.Own)), goal);
    }

    /// <summary>Microseconds a row at each length, the lengths in turn, and how far they lie apart.</summary>
    public static IEnumerable<Finding> Lengthen()
    {
        var tables = Array.ConvertAll(Lengths, static l => new MergedTable(l));
        foreach (var table in tables) Stopclock.Warm(() => Write(table));
        var rounds = Enumerable.Range(0, LongRuns).Select(_ => Array.ConvertAll(tables, static t => Stopclock.Time(() => Write(t)) * 1000 / t.RowCount)).ToArray();
        var perRow = Lengths.Select((_, i) => new Sample(rounds.Select(r => r[i]))).ToArray();
        for (var i = 0; i < Lengths.Length; i++)
            yield return new($"table.rows.{Lengths[i]}", $"绩衡，{Lengths[i]}行的同类表，每行", "微秒", perRow[i]);
        var (least, greatest) = (perRow.Min(static s => s.Median), perRow.Max(static s => s.Median));
        yield return new("table.linearity", "200行到10000行，每行用时（中位数）的最大值比最小值高", "%", new([(greatest / least - 1) * 100]), new(GoalKind.AtMost, 25));
    }

    // The cells are made anew every time, as a form makes them from its figures.
    private static void Write(MergedTable table)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(table.ToDocument(), output);
    }
}
