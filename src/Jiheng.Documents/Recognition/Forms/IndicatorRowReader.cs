using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>
/// Rows of the indicator table (指标行): shifted columns are put right, merged level-1 and level-2 cells filled down, texts
/// that a page break cut joined again.
/// </summary>
internal sealed class IndicatorRowReader(FormLexicon lexicon, int trust)
{
    private readonly CellAffinity affinity = new(lexicon);
    private readonly List<IndicatorCells> read = [];
    private string level1 = "";
    private string level2 = "";

    internal void Read(GridRow row, FormContents contents)
    {
        var header = contents.IndicatorHeader;
        var cells = row.Filled.Where(c => c.Column >= header[0].Column || !lexicon["sides"].Has(c.Text)).ToArray();
        if (cells.Length == 0) return;
        if (Continues(cells, header))
        {
            Append(RowAlignment.Align(cells, [.. header.Where(static h => h.Role is not ("level1" or "level2"))], static (_, _) => 0, static _ => 0, 3));
            return;
        }

        var found = RowAlignment.Align(cells, header, affinity.OfIndicator, CellAffinity.AbsenceOfIndicator, trust);
        if (!found.TryGetValue("level3", out var level3))
        {
            contents.Strays.AddRange(cells);
            return;
        }

        Levels(found);
        read.Add(new(level1, level2, level3, found));
    }

    /// <summary>Where the name of a class stands in the middle of its rows, those before it have none; they are of it.</summary>
    internal void Finish(FormContents contents)
    {
        for (var i = read.Count - 2; i >= 0; i--)
            if (read[i].Level1.Length == 0) read[i] = read[i] with { Level1 = read[i + 1].Level1 };
        contents.Indicators.AddRange(read);
    }

    private void Levels(IReadOnlyDictionary<string, GridCell> found)
    {
        found.TryGetValue("level2", out var second);
        if (found.TryGetValue("level1", out var first))
        {
            var name = IndicatorNames.Class(first.Text, lexicon["level1"]);
            // A class that forms have at both levels, 成本指标, is of level 2 where it stands alone.
            if (second is null && level1.Length > 0 && lexicon["level2"].Has(name)) second = first;
            else if (name != level1) (level1, level2) = (name, "");
        }

        if (second is not null) level2 = IndicatorNames.Class(second.Text, lexicon["level2"]);
    }

    /// <summary>A row without points in a table of points, or with a single cell, holds the rest of texts above.</summary>
    private bool Continues(GridCell[] cells, IReadOnlyList<HeaderColumn> header)
    {
        if (read.Count == 0) return false;
        var weights = header.Any(static h => h.Role == "weight");
        if (weights && cells.Length <= 3 && !cells.Any(c => FundRows.IsPoints(c)) && read[^1].Cells.ContainsKey("weight"))
            return !cells.Any(c => header.FirstOrDefault(h => h.Meets(c))?.Role is "level1" or "level2" or "level3");
        return cells.Length == 1 && header.FirstOrDefault(h => h.Meets(cells[0]))?.Role is not (null or "level1" or "level2" or "level3");
    }

    private void Append(IReadOnlyDictionary<string, GridCell> found)
    {
        var above = read[^1];
        foreach (var (role, cell) in found)
            if (role != "level3") above.Continued[role] = above.Continued.GetValueOrDefault(role, "") + "\n" + cell.Text;
    }
}
