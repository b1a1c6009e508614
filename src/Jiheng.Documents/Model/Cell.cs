using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Model;

/// <summary>
/// A cell (单元格). <see cref="Text"/> is what prints, '\n' separating paragraphs; <see cref="Figure"/> is the number
/// behind it, from which Excel gets a number or a formula.
/// </summary>
public sealed record Cell(string Text)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public CellAlign Align { get; init; } = CellAlign.Center;

    /// <summary>Labels and column heads; Word prints them in 黑体-free bold, Excel shades nothing.</summary>
    public bool Bold { get; init; }

    /// <summary>Negative amounts that are to stand out in red besides their brackets.</summary>
    public bool Red { get; init; }

    public CellFigure? Figure { get; init; }

    /// <summary>Where its value is filled in (填报位置), e.g. indicators[3].actual; empty for labels.</summary>
    public string Field { get; init; } = "";
}

public enum CellAlign
{
    Left,
    Center,
    Right,
}

/// <summary>
/// The number of a cell (单元格数值). When the derivation is computed, Excel writes a formula: operands that stand in
/// another cell (same <see cref="Derivation.Key"/>) become references, others are listed on the sheet 计算依据.
/// </summary>
/// <param name="Derivation">The figure with how it came about; its key identifies the cell.</param>
/// <param name="Format">How it prints.</param>
public sealed record CellFigure(Derivation Derivation, NumberFormat Format)
{
    /// <summary>Text after the number, e.g. 分 or 万人; Excel keeps it in the number format, so the cell stays a number.</summary>
    public string Suffix { get; init; } = "";
}

/// <summary>Number formats of cells (数字格式); decimals come with <see cref="NumberFormat.Decimals"/>.</summary>
/// <param name="Style">Plain 1086900.48, grouped 1,086,900.48, bracketed (619), or percent 100.20% of a bare ratio.</param>
/// <param name="Decimals">Decimals shown.</param>
public readonly record struct NumberFormat(NumberStyle Style, int Decimals);

public enum NumberStyle
{
    Plain,
    Grouped,
    Bracketed,
    Percent,
}
