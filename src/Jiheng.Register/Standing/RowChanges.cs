using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Writes how result rows have changed (结果变动): the columns of the full check behind one that says 新增, 结束, 变更前, 变更后 or 不变.</summary>
internal sealed class RowChanges
{
    // Where a record stands, and the number of its group, say nothing about it.
    private static readonly string[] Places = ["组", "文件", "行"];

    private readonly TextWriter _writer;
    private readonly int[] _compared;
    private readonly int _group;

    internal RowChanges(TextWriter writer, string[] head)
    {
        (_writer, _group) = (writer, Array.IndexOf(head, "组"));
        _compared = [.. Enumerable.Range(0, head.Length).Where(i => !Places.Contains(head[i]))];
        writer.Write(CsvText.Row(["变动", .. head]));
    }

    /// <summary>Writes the differences of the rows before and after, found by their ids.</summary>
    internal RowDifference Write(IReadOnlyList<(FoundRow Row, string[] Cells)> before, IReadOnlyList<(FoundRow Row, string[] Cells)> after)
    {
        var former = before.ToDictionary(static r => r.Row.Id, static r => r.Cells, StringComparer.Ordinal);
        var (appeared, altered) = (0, 0);
        foreach (var person in after.GroupBy(r => _group < 0 ? r.Row.Id : r.Cells[_group]))
        {
            var changed = person.Where(r => !former.TryGetValue(r.Row.Id, out var known) || Differ(known, r.Cells)).Select(static r => r.Row.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var (row, cells) in person)
            {
                var isKnown = former.Remove(row.Id, out var known);
                if (!isKnown) appeared++;
                else if (changed.Contains(row.Id)) altered++;
                Write(changed, row, known, cells);
            }
        }

        foreach (var (row, cells) in before.Where(r => former.ContainsKey(r.Row.Id))) Write("结束", cells);
        return new(appeared, former.Count, altered);
    }

    // The rows of a person that are as they were stand beside those that are not: only together they can be understood.
    private void Write(HashSet<string> changed, FoundRow row, string[]? known, string[] cells)
    {
        if (known is null) Write("新增", cells);
        else if (!changed.Contains(row.Id) && changed.Count > 0) Write("不变", cells);
        else if (changed.Contains(row.Id))
        {
            Write("变更前", known);
            Write("变更后", cells);
        }
    }

    private bool Differ(string[] a, string[] b) => Array.Exists(_compared, i => a[i] != b[i]);

    private void Write(string change, string[] cells) => _writer.Write(CsvText.Row([change, .. cells]));
}
