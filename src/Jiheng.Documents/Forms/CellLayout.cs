using Jiheng.Documents.Model;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Forms;

/// <summary>Cells of one page with their values printed (单元格排版).</summary>
internal sealed class CellLayout
{
    // A key names one cell. Where a figure is shown again, the cell refers to the first one.
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    internal Cell Print(FormCell cell, Scope scope)
    {
        var blank = new Cell(cell.Label?.Fill(scope) ?? cell.Blank)
        {
            ColumnSpan = cell.Span,
            RowSpan = cell.Rows,
            Align = cell.Align,
            Bold = cell.Bold,
        };
        if (cell.Label is not null) return blank;
        blank = blank with { Field = scope.Place(cell.Value) };
        var value = scope.Value(cell.Value);
        if (value.IsBlank) return blank;
        if (value.Figure is not { } figure) return blank with { Text = value.Text! };
        return value.Text is null ? Figure(blank, figure, cell) : Entered(blank, value, figure);
    }

    private Cell Figure(Cell blank, Derivation figure, FormCell cell)
    {
        var format = cell.Format.For(figure);
        return blank with
        {
            Text = FigureFormat.Print(figure.Value, format) + cell.Suffix,
            Red = format.Style == NumberStyle.Bracketed && figure.Value < 0m,
            Figure = new CellFigure(Once(figure), format) { Suffix = cell.Suffix },
        };
    }

    private Cell Entered(Cell blank, FormValue value, Derivation figure) => blank with
    {
        Text = value.Text!,
        Figure = new CellFigure(Once(figure), FigureFormat.Plain.For(figure)) { Suffix = value.Suffix },
    };

    private Derivation Once(Derivation figure) => figure.Key.Length == 0 || keys.Add(figure.Key)
        ? figure
        : Derivation.Of(Operator.Same, figure).Named(figure.Label, figure.Unit, figure.Decimals);
}
