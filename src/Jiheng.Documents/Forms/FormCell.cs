using Jiheng.Documents.Model;

namespace Jiheng.Documents.Forms;

/// <summary>A cell of a form (单元格定义): a label, or bound to a field.</summary>
public sealed record FormCell
{
    /// <summary>Label text with {placeholders}; null for a bound cell.</summary>
    public Template? Label { get; init; }

    /// <summary>The field it shows; empty for a label.</summary>
    public string Value { get; init; } = "";

    /// <summary>Columns it spans.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Rows it spans.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Alignment.</summary>
    public CellAlign Align { get; init; } = CellAlign.Center;

    /// <summary>Bold print.</summary>
    public bool Bold { get; init; }

    /// <summary>Merged downwards with the equal neighbours of a repeated row, as far as those to its left are merged.</summary>
    public bool Merge { get; init; }

    /// <summary>How a figure prints.</summary>
    public FigureFormat Format { get; init; } = FigureFormat.Plain;

    /// <summary>What follows a figure, e.g. 分.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>What is printed when there is no value.</summary>
    public string Blank { get; init; } = "";

    /// <summary>Of a column head: the field that the column holds (列角色), for the recogniser; empty otherwise.</summary>
    public string Role { get; init; } = "";
}
