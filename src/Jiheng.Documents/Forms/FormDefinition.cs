using Jiheng.Documents.Model;

namespace Jiheng.Documents.Forms;

/// <summary>
/// The one definition of an official form (表单定义), read from forms/*.yaml. Word, Excel and HTML are laid out from it;
/// its labels, roles and checks say how a filled form is recognised and examined.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>Stable id, e.g. project-self-evaluation.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name of the form.</summary>
    public required string Title { get; init; }

    /// <summary>The document that prescribes it; <see cref="Unverified"/> when none is known.</summary>
    public required string Citation { get; init; }

    /// <summary>Where the layout was taken from and what is not known about it; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the form is filled with.</summary>
    public required RecordShape Record { get; init; }

    /// <summary>Sheet name, at most 31 characters.</summary>
    public required string Sheet { get; init; }

    /// <summary>Page orientation.</summary>
    public PageOrientation Orientation { get; init; }

    /// <summary>Columns that stay in view in Excel.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Font size in points; null = the writers' default.</summary>
    public double? FontSize { get; init; }

    /// <summary>Least height of rows that declare none, in millimetres; 0 = as the text needs.</summary>
    public double RowHeight { get; init; }

    /// <summary>Relative column widths.</summary>
    public required IReadOnlyList<int> Columns { get; init; }

    /// <summary>Lines above the table.</summary>
    public required IReadOnlyList<FormLine> Head { get; init; }

    /// <summary>The rows from top to bottom.</summary>
    public required IReadOnlyList<FormRow> Rows { get; init; }

    /// <summary>Lines below the table.</summary>
    public IReadOnlyList<FormLine> Foot { get; init; } = [];

    /// <summary>What must hold between the figures of a filled form.</summary>
    public IReadOnlyList<FormCheck> Checks { get; init; } = [];

    /// <summary>What stands for a citation that nobody has confirmed.</summary>
    public const string Unverified = "unverified";

    /// <summary>Every cell of the form, in reading order; those of repeated rows once.</summary>
    public IEnumerable<FormCell> Cells() => Rows.SelectMany(static r => r.AllCells());
}
