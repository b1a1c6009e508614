using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;

namespace Jiheng.Register.Reports;

/// <summary>Cells and heads of the report's tables (表格单元).</summary>
internal static class Tables
{
    internal static readonly NumberFormat Grouped = new(NumberStyle.Grouped, 0);

    internal static Row Head(params IEnumerable<string> names) => new([.. names.Select(static n => new Cell(n) { Bold = true })]);

    /// <summary>The label of a prefecture beside its areas: once for all of them, or beside each.</summary>
    internal static Cell[] Label(string name, int area, int areas, bool merged) => !merged ? [new(name)] : area == 0 ? [new(name) { RowSpan = areas }] : [];

    // Counts in tables are results themselves: the appendix explains those of the text.
    internal static Cell Count(ReportText text, CheckMaterial material, string key, long value) => Cell(material.Figures.Counted(key, "", value)) with { Text = text.Ledger.Text(Documents.Forms.FigureFormat.Print(value, Grouped)) };

    private static Cell Cell(Derivation figure) => new("") { Align = CellAlign.Right, Figure = new CellFigure(figure, Grouped) };
}
