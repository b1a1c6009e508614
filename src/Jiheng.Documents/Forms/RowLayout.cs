using Jiheng.Documents.Model;

namespace Jiheng.Documents.Forms;

/// <summary>Rows of a form with their records filled in (行排版).</summary>
internal sealed class RowLayout(CellLayout cells, double rowHeight)
{
    internal List<Row> Rows(IReadOnlyList<FormRow> rows, Scope scope)
    {
        var laid = new List<Row>();
        foreach (var row in rows.Where(r => r.When.Holds(scope)))
        {
            if (row is SingleRow single) laid.Add(Row(single, scope));
            else laid.AddRange(Group((RowGroup)row, scope));
        }

        return laid;
    }

    private Row Row(SingleRow row, Scope scope) =>
        new([.. row.Cells.Select(c => cells.Print(c, scope))]) { MinHeight = Height(row) };

    private List<Row> Group(RowGroup group, Scope scope)
    {
        if (group.Each.Length == 0) return Beside(group.Side, Rows(group.Rows, scope), scope);
        var records = OfficialOrder.Of(group, scope.List(group.Each));
        var scopes = records.Select((r, i) => scope.Into(group.Each, r, i)).ToList();
        if (group is { Side: [], Rows: [SingleRow single] }) return MergedRows(single, [.. scopes.Where(single.When.Holds)]);
        return [.. scopes.SelectMany(s => Beside(group.Side, Rows(group.Rows, s), s))];
    }

    private List<Row> Beside(IReadOnlyList<FormCell> side, List<Row> rows, Scope scope)
    {
        if (side.Count == 0 || rows.Count == 0) return rows;
        var printed = side.Select(c => cells.Print(c, scope) with { RowSpan = rows.Count });
        rows[0] = rows[0] with { Cells = [.. printed, .. rows[0].Cells] };
        return rows;
    }

    private List<Row> MergedRows(SingleRow row, List<Scope> scopes)
    {
        var printed = scopes.Select(s => row.Cells.Select(c => cells.Print(c, s)).ToArray()).ToArray();
        var kept = printed.Select(r => r.Select(static _ => true).ToArray()).ToArray();
        for (var start = 0; start < printed.Length; start++)
        {
            var limit = printed.Length;
            for (var column = 0; column < row.Cells.Count; column++)
            {
                if (!row.Cells[column].Merge) continue;
                var end = kept[start][column] ? EndOfRun(printed, start, column, limit) : EndOfKept(kept, start, column, limit);
                if (kept[start][column])
                {
                    printed[start][column] = printed[start][column] with { RowSpan = end - start };
                    for (var i = start + 1; i < end; i++) kept[i][column] = false;
                }

                limit = end;
            }
        }

        return [.. printed.Select((r, i) => new Row([.. r.Where((_, c) => kept[i][c])]) { MinHeight = Height(row) })];
    }

    private double Height(SingleRow row) => row.MinHeight > 0 ? row.MinHeight : rowHeight;

    // A run ends where the text changes or where a column to the left begins anew.
    private static int EndOfRun(Cell[][] printed, int start, int column, int limit)
    {
        var end = start + 1;
        while (end < limit && printed[end][column].Text == printed[start][column].Text) end++;
        return end;
    }

    private static int EndOfKept(bool[][] kept, int start, int column, int limit)
    {
        var end = start + 1;
        while (end < limit && !kept[end][column]) end++;
        return end;
    }
}
