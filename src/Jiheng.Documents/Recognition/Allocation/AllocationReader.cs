using System.Globalization;
using Jiheng.Documents.Recognition.Forms;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;

namespace Jiheng.Documents.Recognition.Allocation;

/// <summary>Reads an allocation table (资金分配表) and puts every county under its prefecture, whatever became of merged cells.</summary>
internal sealed class AllocationReader(RecognitionScope scope, RegionTree? tree)
{
    private readonly List<AllocationMisprint> misprints = [];

    internal static bool Is(FormArea area, RecognitionScope scope) => Header(area, scope) is not null;

    internal RecognisedAllocation? Of(FormArea area, string title)
    {
        var (header, at) = Header(area, scope)!.Value;
        var rows = area.Rows.Skip(at + 1).Select(r => Row(r, header)).OfType<AllocationRow>().Where(static r => r.Figures.Count >= 2).ToArray();
        if (rows.Length == 0) return null;
        var blocks = SumBlocks.Of(rows);
        var names = new PrefectureNames(rows, blocks, tree).Of();
        var standards = rows.Where(static r => r.Figures.ContainsKey("standard")).Select(static r => r.Figures["standard"]).Distinct().ToArray();
        decimal? standard = standards.Length == 1 ? standards[0] : null;
        var lines = blocks.SelectMany((b, i) => Lines(rows, b, names[i], standard)).ToArray();
        return new(title, area.Place, lines)
        {
            Standard = standard,
            Headings = header.ToDictionary(static h => h.Role, static h => IndicatorNames.OneLine(h.Text)),
            Misprints = misprints,
        };
    }

    private static (IReadOnlyList<HeaderColumn> Header, int Row)? Header(FormArea area, RecognitionScope scope)
    {
        for (var i = 0; i < Math.Min(4, area.Rows.Count); i++)
        {
            var columns = HeaderColumn.Of(area.Rows[i], scope.Lexicon["allocation_columns"]);
            bool Has(params string[] roles) => roles.Any(r => columns.Any(c => c.Role == r));
            if (Has("area", "county") && Has("audited", "reported") && Has("due", "this_time", "advanced")) return (columns, i);
        }

        return null;
    }

    private AllocationRow? Row(GridRow row, IReadOnlyList<HeaderColumn> header)
    {
        var cells = RowAlignment.Align(row.Filled, header, Affinity, static _ => 1, 3);
        string Name(string role) => cells.TryGetValue(role, out var cell) && !cell.IsDash ? IndicatorNames.OneLine(cell.Text).Replace(" ", "", StringComparison.Ordinal) : "";
        var (area, county) = (Name("area"), Name("county"));
        if (Array.Exists([area, county], n => scope.Lexicon["grand_totals"].Has(n))) return null;
        var subtotal = Array.Exists([area, county], n => scope.Lexicon["area_totals"].Has(n));
        if (scope.Lexicon["area_totals"].Has(county)) county = "";
        if (scope.Lexicon["area_totals"].Has(area)) (area, county) = ("", "");
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (role, cell) in cells)
        {
            if (role is "area" or "county" or "number" || cell.IsDash) continue;
            if (AmountText.TryRead(cell.Text, out var value, out _)) figures[role] = value.Value;
            else scope.Error(cell, "数字", "请改为半角数字；这一格未计入");
        }

        return new(cells.TryGetValue("number", out var number) && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null, area, county, subtotal, figures, row.Cells[0].Place);
    }

    private static int Affinity(string role, GridCell cell)
    {
        var amount = NumberText.TryRead(cell.Text, out var value, out _);
        return role switch
        {
            "area" or "county" => amount ? -6 : 2,
            "number" => amount && value is > 0m and < 1000m ? 1 : -6,
            _ => amount || cell.IsDash ? 2 : -6,
        };
    }

    private IEnumerable<AllocationLine> Lines(AllocationRow[] rows, SumBlock block, string prefecture, decimal? standard)
    {
        if (block.Members.Count == 0) return [new(prefecture, "", Repaired(rows[block.Head], prefecture, "", null, standard), rows[block.Head].Place)];
        if (prefecture.Length == 0)
            scope.Diagnostics.Error(scope.At(rows[block.Head].Place), "", $"{string.Join("、", block.Members.Take(3).Select(m => rows[m].Name))}等所属的地州市", scope.Advice.Prefecture);
        return [.. block.Members.Select(m => new AllocationLine(prefecture, rows[m].Name, Repaired(rows[m], prefecture, rows[m].Name, Rest(rows, block, m), standard), rows[m].Place))];
    }

    private static Dictionary<string, decimal> Rest(AllocationRow[] rows, SumBlock block, int member)
    {
        var rest = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var role in AllocationRow.Summed)
        {
            if (!rows[block.Head].Figures.TryGetValue(role, out var total) || !block.Members.All(m => rows[m].Figures.ContainsKey(role))) continue;
            rest[role] = total - block.Members.Where(m => m != member).Sum(m => rows[m].Figures[role]);
        }

        return rest;
    }

    private IReadOnlyDictionary<string, decimal> Repaired(AllocationRow row, string prefecture, string county, Dictionary<string, decimal>? rest, decimal? standard)
    {
        var repairs = new MisprintRepair(standard).Of(row.Figures, rest).ToArray();
        if (repairs.Length == 0) return row.Figures;
        var figures = row.Figures.ToDictionary();
        foreach (var (role, value, why) in repairs)
        {
            scope.Diagnostics.Warn(scope.At(row.Place), QuantityFormat.Shortest(row.Figures[role]), QuantityFormat.Shortest(value), $"{prefecture}{county}的{scope.Lexicon["allocation_columns"].Canonical(role)}：{why}；已按勾稽关系存放，请核对");
            misprints.Add(new(prefecture, county, role, row.Figures[role], value, why, row.Place));
            figures[role] = value;
        }

        return figures;
    }
}
