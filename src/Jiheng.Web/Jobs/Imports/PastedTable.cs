using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>
/// A table as offices have it in Excel (粘贴的表格): titles merged over the columns, a line 单位：…, heads of several lines, names of
/// prefectures merged over their counties, totals, blanks at the ends. It becomes lines of one width that the readers of lists
/// take, and knows which cell each of them was.
/// </summary>
internal sealed partial class PastedTable
{
    private readonly IReadOnlyList<IReadOnlyList<PastedCell>> rows;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private readonly int first;

    private PastedTable(IReadOnlyList<IReadOnlyList<PastedCell>> rows, int first) => (this.rows, this.first) = (rows, first);

    /// <summary>The lines for a reader of lists; the line numbers are the rows'.</summary>
    internal string Lines { get; private set; } = "";

    /// <summary>Reads it; null when no row can be its head.</summary>
    internal static PastedTable? Of(IReadOnlyList<IReadOnlyList<PastedCell>> rows)
    {
        var head = PastedLayout.Head(rows);
        if (head < 0) return null;
        var first = PastedLayout.Data(rows, head);
        if (first == rows.Count) return null;
        var table = new PastedTable(rows, first);
        var units = rows.Take(head).SelectMany(static r => r).SelectMany(static c => PastedLayout.UnitsOf(c.Text)).ToList();
        var heads = table.Heads(head, units);
        var names = PastedLayout.Names(heads);
        var text = new StringBuilder();
        for (var y = 0; y < rows.Count; y++) text.Append(y < first - 1 ? "" : string.Join('\t', (y == first - 1 ? heads : table.Data(y, names)).Select(Quoted))).Append('\n');
        table.Lines = text.ToString();
        return table;
    }

    /// <summary>What a reader of lists found wrong, with the cell in which it stands.</summary>
    internal ImportLine Line(Diagnostic found)
    {
        var cell = CellOf(found.Place);
        return new(found.Place.Line, cell, found.Severity.ToString().ToLowerInvariant(), found.Given, found.Message.Replace(found.Place.ToString(), cell, StringComparison.Ordinal));
    }

    /// <summary>The number that a line's row has in the sheet, whose blank rows are no lines.</summary>
    internal int RowOf(int line) => line > 0 && line <= rows.Count && rows[line - 1].Select(static c => c.Row).FirstOrDefault(static n => n > 0) is > 0 and var row ? row : line;

    private string CellOf(Origin place)
    {
        if (place.Line == 0) return "粘贴区";
        if (columns.TryGetValue(place.Column, out var x) && place.Line <= rows.Count) return $"{rows[place.Line - 1][x].Address}单元格（{place.Column}）";
        return $"第{RowOf(place.Line)}行{place.Column}";
    }

    private List<string> Heads(int head, List<Unit> units)
    {
        var heads = new List<string>();
        for (var x = 0; x < rows[0].Count; x++)
        {
            var text = Enumerable.Range(head, first - head).Select(y => rows[y][x].Text).LastOrDefault(static t => t.Length > 0) ?? "";
            // A comma in the head would be taken for what separates the columns.
            text = YearBefore.Replace(string.Concat(text.Split('\n', '\r', ' ', '　')), "").Replace(',', '，');
            var named = text.Length > 0 && text[^1] is not (')' or '）') && units.Count > 0 ? text + UnitFor(text, units) : text;
            columns.TryAdd(named, x);
            heads.Add(named);
        }

        return heads;
    }

    private static string UnitFor(string head, List<Unit> units)
    {
        var wanted = head.Contains("人数", StringComparison.Ordinal) ? Units.Person : head.Contains("资金", StringComparison.Ordinal) || head.Contains('款') || head.Contains("下达", StringComparison.Ordinal) || head.Contains("告知", StringComparison.Ordinal) || head.Contains('额') ? Units.WanYuan : null;
        return wanted is not null && units.Find(u => u.ConvertsTo(wanted)) is { } unit ? $"（{unit.Symbol}）" : "";
    }

    // A merged name stands in its first row only; a total says so in whichever of the names it stands.
    private List<string> Data(int y, int names)
    {
        var cells = rows[y].Select(static c => c.Text).ToList();
        if (cells.TrueForAll(static c => c.Length == 0)) return cells;
        var total = cells.Take(names).ToList().FindLastIndex(IsTotal);
        for (var x = 0; x < names; x++)
        {
            if (total >= 0) cells[x] = x == total ? cells[x] : "";
            else if (cells[x].Length == 0 && x < names - 1) cells[x] = Above(y, x);
        }

        return cells;
    }

    private string Above(int y, int x)
    {
        do y--; while (y >= first && rows[y][x].Text.Length == 0);
        return y < first || IsTotal(rows[y][x].Text) ? "" : rows[y][x].Text;
    }

    private static bool IsTotal(string name) => name.EndsWith("合计", StringComparison.Ordinal) || name.EndsWith("小计", StringComparison.Ordinal) || name is "总计" or "全区" or "全省";

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny("\t\n\r\"") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    [GeneratedRegex("^(19|20)[0-9]{2}年度?")]
    private static partial Regex YearBefore { get; }
}
