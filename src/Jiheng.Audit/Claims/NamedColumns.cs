using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>Columns of the tables by the names of their rows and their headings (按行名和栏名查表).</summary>
internal sealed class NamedColumns
{
    private const int NameColumns = 2;

    private readonly Dictionary<string, List<(TableView Table, int Column)>> rows = new(StringComparer.Ordinal);

    internal NamedColumns(Manuscript manuscript)
    {
        foreach (var table in manuscript.Tables)
            for (var row = 0; row < table.Height; row++)
                for (var column = 0; column < Math.Min(NameColumns, table.Width); column++)
                    if (table[row, column] is { Text.Length: > 1 and < 12, Figures.Count: 0 } name && !table.IsTotal(row))
                    {
                        if (!rows.TryGetValue(name.Text, out var places)) rows[name.Text] = places = [];
                        if (places.Count == 0 || places[^1].Table != table) places.Add((table, column));
                    }
    }

    /// <summary>The figures of the only column headed <paramref name="what"/> among the tables with a row called <paramref name="name"/>; null where none or several are.</summary>
    internal IReadOnlyList<(string Name, PrintedFigure Figure)>? Find(string name, string what)
    {
        if (!rows.TryGetValue(name, out var places)) return null;
        var columns = places.SelectMany(p => Enumerable.Range(p.Column + 1, Math.Max(0, p.Table.Width - p.Column - 1)).Where(c => p.Table.Heading(c).EndsWith(what, StringComparison.Ordinal)).Select(c => (p.Table, Names: p.Column, Column: c))).Take(2).ToArray();
        if (columns is not [var (table, names, column)]) return null;
        return [.. Enumerable.Range(0, table.Height).Where(r => !table.IsTotal(r) && table[r, names] is { Text.Length: > 1, Figures.Count: 0 } && table.PrintedAt(r, column) is not null).Select(r => (table[r, names]!.Text, table.PrintedAt(r, column)!))];
    }
}
