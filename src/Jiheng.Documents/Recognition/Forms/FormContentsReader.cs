using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>
/// Reads the blocks of a form in whatever order and layout (表单分块): fields, funds, management, goals, indicators, totals.
/// The labels decide which block a row belongs to; rows below a head belong to it until the next head.
/// </summary>
internal sealed class FormContentsReader(FormLexicon lexicon, int trust)
{
    private readonly FormContents contents = new();
    private readonly IndicatorRowReader indicators = new(lexicon, trust);
    private Block block;
    private IReadOnlyList<HeaderColumn> header = [];

    private enum Block
    {
        Fields,
        Funds,
        Management,
        Goals,
        Indicators,
        After,
    }

    /// <summary>The contents of a form; <paramref name="trust"/> says how far the places of its columns are to be trusted.</summary>
    internal static FormContents Read(FormArea area, FormLexicon lexicon, int trust)
    {
        var reader = new FormContentsReader(lexicon, trust);
        foreach (var row in area.Rows.Where(static r => r.Filled.Count > 0)) reader.Row(row);
        reader.indicators.Finish(reader.contents);
        return reader.contents;
    }

    private void Row(GridRow row)
    {
        if (IsHead(row) || FieldRows.Read(row, lexicon, contents.Fields, block is Block.Goals or Block.Management or Block.Indicators)) return;
        if (block != Block.Indicators && FundRows.IsPaired(row, lexicon)) block = Block.Funds;
        switch (block)
        {
            case Block.Funds when FundRows.Read(row, header, lexicon, contents): break;
            case Block.Management: Item(row); break;
            case Block.Goals: Goal(row); break;
            case Block.Indicators when IsNote(row): block = Block.After; break;
            case Block.Indicators when !IsTotal(row): indicators.Read(row, contents); break;
            case Block.After when row.Only is not null: break;
            case Block.Fields or Block.Funds or Block.After when !IsTotal(row): contents.Strays.AddRange(row.Filled.Where(c => !lexicon["sides"].Has(c.Text) && !c.IsDash)); break;
        }
    }

    private bool IsHead(GridRow row)
    {
        if (HeaderColumn.Of(row, lexicon["indicator_columns"]) is var columns && columns.Any(static c => c.Role == "level3") && columns.Any(static c => c.Role is "target" or "weight" or "actual"))
        {
            (block, contents.IndicatorHeader) = (Block.Indicators, columns);
            return true;
        }

        if (HeaderColumn.Of(row, lexicon["fund_columns"]) is var funds && funds.Count(static c => c.Role is "initial" or "budget" or "arrived" or "executed") >= 2 && !row.Filled.Any(FundRows.IsAmount))
        {
            (block, header, contents.FundHeader) = (Block.Funds, funds, funds);
            return true;
        }

        if (HeaderColumn.Of(row, lexicon["management_columns"]) is { Count: 2 } management) return Begin(Block.Management, management);
        return GoalHead(row);
    }

    private bool Begin(Block next, IReadOnlyList<HeaderColumn> columns)
    {
        (block, header) = (next, columns);
        return true;
    }

    /// <summary>The head over the goals; in narrow forms the goal itself stands beside its label.</summary>
    private bool GoalHead(GridRow row)
    {
        var cells = row.Filled.Select(c => (Cell: c, Role: lexicon["goal_columns"].Find(c.Text))).ToArray();
        if (block == Block.Indicators || !cells.Any(static c => c.Role is not null)) return false;
        if (cells.All(static c => c.Role is not null) || cells.All(c => c.Role is not null || lexicon["sides"].Has(c.Cell.Text)))
        {
            // 总体目标 beside 年度目标 is the label of the block.
            var roles = cells.Where(static c => c.Role is not null).GroupBy(static c => c.Role!).Select(static g => g.Last());
            return Begin(Block.Goals, [.. roles.Select(static c => new HeaderColumn(c.Role!, c.Cell.Column, c.Cell.Span, c.Cell.Text)).OrderBy(static c => c.Column)]);
        }

        if (cells is not [{ Role: { } role }, { Role: null }]) return false;
        contents.Goals.Add((role, cells[1].Cell));
        return Begin(Block.Goals, [new(role, cells[1].Cell.Column, cells[1].Cell.Span, "")]);
    }

    private void Goal(GridRow row)
    {
        var cells = row.Filled.Where(c => !(lexicon["sides"].Has(c.Text) && c.Column < header[0].Column)).ToArray();
        var aligned = RowAlignment.Align(cells, header, static (_, _) => 0, static _ => 4, 3);
        contents.Goals.AddRange(aligned.Select(static a => (a.Key, a.Value)));
    }

    private void Item(GridRow row)
    {
        var cells = row.Filled.Where(c => !(lexicon["sides"].Has(c.Text) && c.Column < header[0].Column && row.Filled.Count > 2)).ToArray();
        if (cells.Length == 0) return;
        var aligned = RowAlignment.Align([.. cells.Skip(1)], header, static (_, _) => 0, static _ => 2, 3);
        contents.Management.Add((cells[0], aligned.GetValueOrDefault("situation"), aligned.GetValueOrDefault("problems")));
    }

    /// <summary>A remark below the table, across its columns.</summary>
    private bool IsNote(GridRow row) =>
        row.Only is { } only && (contents.Fields.ContainsKey("remark") || only.Text.StartsWith('注') || (only.Column <= contents.IndicatorHeader[0].Column && only.Span * 2 > contents.IndicatorHeader[^1].Column));

    private bool IsTotal(GridRow row)
    {
        if (lexicon["subtotals"].Has(row.Filled[0].Text)) return true;
        if (!lexicon["totals"].Has(row.Filled[0].Text) || row.Filled.Skip(1).Any(static c => !c.IsDash && !FundRows.IsPoints(c) && c.Text.Length > 2 && !c.Text.EndsWith('%'))) return false;
        var points = row.Filled.Skip(1).Where(FundRows.IsPoints).ToArray();
        contents.Totals = (points.ElementAtOrDefault(points.Length - 2), points.ElementAtOrDefault(points.Length - 1));
        block = Block.After;
        return true;
    }
}
