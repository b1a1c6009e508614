using Jiheng.Documents.Recognition.Tables;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>What a form holds, by what its labels say (表单内容), before figures are read.</summary>
internal sealed class FormContents
{
    /// <summary>Cells beside labels, by field.</summary>
    internal Dictionary<string, GridCell> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines of the funds block: label and cells by role.</summary>
    internal List<(GridCell Label, IReadOnlyDictionary<string, GridCell> Cells)> Funds { get; } = [];

    /// <summary>Heads of the funds block; empty when each figure has its label beside it.</summary>
    internal IReadOnlyList<HeaderColumn> FundHeader { get; set; } = [];

    /// <summary>Texts of the goals by role, in order.</summary>
    internal List<(string Role, GridCell Cell)> Goals { get; } = [];

    /// <summary>Items of funds management: name, situation, problems.</summary>
    internal List<(GridCell Name, GridCell? Situation, GridCell? Problems)> Management { get; } = [];

    /// <summary>Heads of the indicator table.</summary>
    internal IReadOnlyList<HeaderColumn> IndicatorHeader { get; set; } = [];

    /// <summary>Indicator rows: cells by role.</summary>
    internal List<IndicatorCells> Indicators { get; } = [];

    /// <summary>The row of totals: printed weight and score.</summary>
    internal (GridCell? Weight, GridCell? Score) Totals { get; set; }

    /// <summary>Rows with text that fits no place of the form.</summary>
    internal List<GridCell> Strays { get; } = [];

    internal bool HasColumn(string role) => IndicatorHeader.Any(h => h.Role == role);
}

/// <summary>One indicator row: its three levels filled down, its other cells by role, the cells of rows that continue it.</summary>
internal sealed record IndicatorCells(string Level1, string Level2, GridCell Level3, IReadOnlyDictionary<string, GridCell> Cells)
{
    /// <summary>Text that a page break put into rows of its own, by role.</summary>
    internal Dictionary<string, string> Continued { get; } = new(StringComparer.Ordinal);

    internal string Text(string role) => (Cells.TryGetValue(role, out var cell) && !cell.IsDash ? cell.Text : "") + Continued.GetValueOrDefault(role, "");
}
