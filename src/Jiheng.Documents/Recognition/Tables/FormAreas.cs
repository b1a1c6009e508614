using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Documents.Recognition.Tables;

/// <summary>
/// Finds where forms begin and end (表单切分): several forms may stand in one table, and one form may be broken over pages
/// into several tables, with or without its head repeated.
/// </summary>
internal sealed class FormAreas(FormLexicon lexicon)
{
    /// <summary>How many lines above a table can belong to it.</summary>
    private const int LinesAbove = 6;

    private const int LeastColumns = 4;

    private static readonly string[] Headers = ["allocation_columns", "tracking_columns", "indicator_columns"];

    private readonly List<FormArea> areas = [];
    private readonly List<SourceText> above = [];

    internal IReadOnlyList<FormArea> Of(SourceDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph) above.Add(paragraph.Text);
            else if (block is SourceTable table && !IsChart(table)) Add([.. table.Rows.Select(GridRow.Of)]);
        }

        return areas;
    }

    // The figures behind a picture are no form, and stand at the end of the file.
    private static bool IsChart(SourceTable table) => table.Rows.SelectMany(static r => r.Cells).Select(static c => c.Text.PlaceAt(0).Path).FirstOrDefault()?.StartsWith("chart", StringComparison.Ordinal) == true;

    private void Add(List<GridRow> rows)
    {
        var repeated = Repeated(rows);
        if (areas.Count > 0 && (repeated > 0 || GoesOn(rows))) areas[^1].Rows.AddRange(rows.Skip(repeated));
        else Begin(rows);
        above.Clear();
    }

    /// <summary>Number of rows that repeat the head of the form before: its columns again, on the next page.</summary>
    private int Repeated(List<GridRow> rows)
    {
        if (areas.Count == 0 || HeaderOf(rows.Take(3)) is not { } header || StartsForm(rows[0])) return 0;
        var before = HeaderOf(areas[^1].Rows.Take(4));
        if (before is null || header.Section != before.Value.Section || header.Section == "indicator_columns" || BeginsWithTotal(rows.Skip(header.Row + 1))) return 0;
        return before.Value.Roles.Intersect(header.Roles).Count() * 4 >= before.Value.Roles.Count * 3 ? header.Row + 1 : 0;
    }

    /// <summary>The total of everything stands at the top of the first page only.</summary>
    private bool BeginsWithTotal(IEnumerable<GridRow> rows) => rows.Take(2).Any(r => r.Filled.Any(c => lexicon["grand_totals"].Has(c.Text)));

    /// <summary>A table without a head, with nothing but page furniture above, goes on from the page before.</summary>
    private bool GoesOn(List<GridRow> rows) =>
        above.TrueForAll(IsFurniture) && areas[^1].Rows.Count > 2 && !rows.Take(4).Any(StartsForm) && (HeaderOf(rows.Take(3)) is null || BeginsWithAwaitedIndicators(rows)) && rows.Any(static r => r.Filled.Count > 1)
        && Math.Abs(Width(rows) - Width(areas[^1].Rows)) <= 2;

    /// <summary>The indicators of a form begin on its next page: a form was begun, and has none yet.</summary>
    private bool BeginsWithAwaitedIndicators(List<GridRow> rows) => rows.Take(3).Any(HeadsIndicators) && areas[^1].Rows.Exists(StartsForm) && !areas[^1].Rows.Exists(HeadsIndicators);

    private bool HeadsIndicators(GridRow row) => HeaderColumn.Of(row, lexicon["indicator_columns"]).Count >= LeastColumns;

    private static int Width(List<GridRow> rows) => rows.Max(static r => r.Cells.Count == 0 ? 0 : r.Cells[^1].Column + r.Cells[^1].Span);

    private static bool IsFurniture(SourceText text) => text.Text.Trim() is { Length: < 12 } line && (line.All(static c => !char.IsLetter(c)) || line.Contains("续表", StringComparison.Ordinal) || line.StartsWith('第'));

    private void Begin(List<GridRow> rows)
    {
        var area = New();
        area.Head.AddRange(above.TakeLast(LinesAbove));
        foreach (var row in rows)
        {
            if (area.Rows.Count > 0 && (IsTitle(row) || (StartsForm(row) && area.Rows.Exists(StartsForm)))) area = New();
            if (area.Rows.Count == 0 && row.Only is { } line && !StartsForm(row)) area.Head.Add(line.Source);
            else if (row.Filled.Count > 0) area.Rows.Add(row);
        }

        areas.RemoveAll(static a => a.Rows.Count == 0);
    }

    private FormArea New()
    {
        areas.Add(new());
        return areas[^1];
    }

    private bool IsTitle(GridRow row) => row.Only is { } only && lexicon["titles"].FindEnding(only.Text) is not null;

    /// <summary>The row with the name of the project or department, with which forms begin.</summary>
    private bool StartsForm(GridRow row) => row.Filled.Count > 0 && lexicon["fields"].Find(row.Filled[0].Text) is "name" or "department_name";

    private (string Section, int Row, IReadOnlyList<string> Roles)? HeaderOf(IEnumerable<GridRow> rows)
    {
        var number = 0;
        foreach (var row in rows)
        {
            foreach (var section in Headers)
                if (HeaderColumn.Of(row, lexicon[section]) is { Count: >= LeastColumns } header) return (section, number, [.. header.Select(static h => h.Role)]);
            number++;
        }

        return null;
    }
}
