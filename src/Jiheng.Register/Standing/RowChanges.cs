using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Writes how result rows have changed (结果变动): the columns of the full check behind one that says 新增, 结束, 变更前 or 变更后.</summary>
internal sealed class RowChanges
{
    // Where a record stands, and the number of its group, say nothing about it.
    private static readonly string[] Places = ["组", "文件", "行"];

    private readonly TextWriter _writer;
    private readonly int[] _compared;

    internal RowChanges(TextWriter writer, string[] head)
    {
        _writer = writer;
        _compared = [.. Enumerable.Range(0, head.Length).Where(i => !Places.Contains(head[i]))];
        writer.Write(CsvText.Row(["变动", .. head]));
    }

    /// <summary>Writes the differences of the rows before and after, found by their ids.</summary>
    internal RowDifference Write(IReadOnlyList<(FoundRow Row, string[] Cells)> before, IReadOnlyList<(FoundRow Row, string[] Cells)> after)
    {
        var former = before.ToDictionary(static r => r.Row.Id, static r => r.Cells, StringComparer.Ordinal);
        var (appeared, altered) = (0, 0);
        foreach (var (row, cells) in after)
        {
            if (!former.Remove(row.Id, out var known))
            {
                appeared++;
                Write("新增", cells);
            }
            else if (Array.Exists(_compared, i => known[i] != cells[i]))
            {
                altered++;
                Write("变更前", known);
                Write("变更后", cells);
            }
        }

        foreach (var (row, cells) in before.Where(r => former.ContainsKey(r.Row.Id))) Write("结束", cells);
        return new(appeared, former.Count, altered);
    }

    private void Write(string change, string[] cells) => _writer.Write(CsvText.Row([change, .. cells]));
}
