using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Annotating;

/// <summary>The boxes in which Excel shows notes (批注框), hidden until the pointer comes near, as tall as their text needs.</summary>
internal static class NoteShapes
{
    private const int Columns = 4;

    private const int CharactersALine = 22;

    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";

    private static readonly XNamespace X = "urn:schemas-microsoft-com:office:excel";

    internal static XDocument Of(IReadOnlyList<SheetNote> notes) => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", V), new XAttribute(XNamespace.Xmlns + "o", O), new XAttribute(XNamespace.Xmlns + "x", X),
        new XElement(O + "shapelayout", new XAttribute(V + "ext", "edit"), new XElement(O + "idmap", new XAttribute(V + "ext", "edit"), new XAttribute("data", "1"))),
        new XElement(V + "shapetype", new XAttribute("id", "_x0000_t202"), new XAttribute("coordsize", "21600,21600"), new XAttribute(O + "spt", "202"), new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(V + "stroke", new XAttribute("joinstyle", "miter")), new XElement(V + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(O + "connecttype", "rect"))),
        notes.Select(Shape)));

    private static XElement Shape(SheetNote note, int index)
    {
        var (row, column) = (note.Cell.Row, note.Cell.Column);
        var lines = note.Text.Split('\n').Sum(l => 1 + (l.Length / CharactersALine));
        // Left column and offset, top row and offset, right column and offset, bottom row and offset.
        var anchor = string.Join(", ", new[] { column + 1, 15, Math.Max(0, row - 1), 10, column + 1 + Columns, 15, row + lines + 2, 4 }.Select(n => n.ToString(CultureInfo.InvariantCulture)));
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
