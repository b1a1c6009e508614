using System.Globalization;
using System.Xml.Linq;
using Jiheng.Data.Reading;

namespace Jiheng.Documents.Annotating;

/// <summary>The boxes in which Excel shows notes (批注框), hidden until the pointer comes near, as tall as their text needs.</summary>
internal static class NoteShapes
{
    /// <summary>Pixels; forty narrow characters of the font that Excel gives its notes.</summary>
    private const int Width = 300;

    private const int ColumnsALine = 40;

    private const int LineHeight = 17;

    private const int Padding = 12;

    private const int Gap = 12;

    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";

    private static readonly XNamespace X = "urn:schemas-microsoft-com:office:excel";

    internal static XDocument Of(IReadOnlyList<SheetNote> notes, SheetExtent extent) => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", V), new XAttribute(XNamespace.Xmlns + "o", O), new XAttribute(XNamespace.Xmlns + "x", X),
        new XElement(O + "shapelayout", new XAttribute(V + "ext", "edit"), new XElement(O + "idmap", new XAttribute(V + "ext", "edit"), new XAttribute("data", "1"))),
        new XElement(V + "shapetype", new XAttribute("id", "_x0000_t202"), new XAttribute("coordsize", "21600,21600"), new XAttribute(O + "spt", "202"), new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(V + "stroke", new XAttribute("joinstyle", "miter")), new XElement(V + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(O + "connecttype", "rect"))),
        notes.Select((n, i) => Shape(n, i, extent))));

    private static XElement Shape(SheetNote note, int index, SheetExtent extent)
    {
        var (row, column) = (note.Cell.Row, note.Cell.Column);
        var height = (note.Text.Split('\n').Sum(l => 1 + ((DisplayWidth.Of(l) - 1) / ColumnsALine)) * LineHeight) + Padding;
        var (right, bottom) = (extent.Right(column + 1, Gap + Width), extent.Down(Math.Max(0, row - 1), Gap + height));
        // Left column and offset, top row and offset, right column and offset, bottom row and offset.
        var anchor = string.Join(", ", new[] { column + 1, Gap, Math.Max(0, row - 1), Gap, right.Index, right.Offset, bottom.Index, bottom.Offset }.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        return new(
            V + "shape",
            new XAttribute("id", $"_x0000_s{1025 + index}"), new XAttribute("type", "#_x0000_t202"), new XAttribute("style", "position:absolute;visibility:hidden"), new XAttribute("fillcolor", "#ffffe1"), new XAttribute(O + "insetmode", "auto"),
            new XElement(V + "fill", new XAttribute("color2", "#ffffe1")), new XElement(V + "shadow", new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(V + "textbox", new XAttribute("style", "mso-direction-alt:auto")),
            new XElement(X + "ClientData", new XAttribute("ObjectType", "Note"), new XElement(X + "MoveWithCells"), new XElement(X + "SizeWithCells"),
                new XElement(X + "Anchor", anchor), new XElement(X + "AutoFill", "False"),
                new XElement(X + "Row", row.ToString(CultureInfo.InvariantCulture)), new XElement(X + "Column", column.ToString(CultureInfo.InvariantCulture))));
    }
}
