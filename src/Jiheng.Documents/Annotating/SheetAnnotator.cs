using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Office;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Annotating;

/// <summary>
/// Writes comments into a copy of a workbook (Excel 批注): one note at each cell, the cells untouched. ECMA-376 part 1,
/// 18.7; the boxes are VML, as every Excel still wants them.
/// </summary>
public static class SheetAnnotator
{
    private static readonly XNamespace S = Ooxml.Sheet;

    /// <summary>What follows legacyDrawing in a worksheet, ECMA-376 part 1, 18.3.1.99.</summary>
    private static readonly string[] Behind = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    /// <summary>The copy with the comments; null when the workbook cannot be written again, or a sheet has notes of its own already.</summary>
    public static byte[]? Annotate(byte[] original, IReadOnlyList<SourceComment> comments, string author)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(comments);
        try
        {
            return Write(original, comments, author);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or UnreadableException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[]? Write(byte[] original, IReadOnlyList<SourceComment> comments, string author)
    {
        using var copy = new PackageCopy(original);
        var main = OfficeFile.Main(copy.Package)!;
        if (copy.Package.Part(main)?.Name.Namespace != S) return null;
        var sheets = Sheets(copy.Package, main);
        foreach (var sheet in comments.GroupBy(c => c.Place.Path[..c.Place.Path.LastIndexOf('!')]))
        {
            if (!sheets.TryGetValue(sheet.Key, out var part) || copy.Package.Relations(part).Values.Any(r => r.Type is "comments" or "vmlDrawing")) return null;
            var notes = sheet.GroupBy(c => c.Place.Path[(c.Place.Path.LastIndexOf('!') + 1)..])
                .Select(g => new SheetNote(CellAddress.Parse(g.Key)!.Value, string.Join('\n', g.SelectMany(c => c.Paragraphs))))
                .OrderBy(n => n.Cell.Row).ThenBy(n => n.Cell.Column).ToList();
            Add(copy, part, notes, author);
        }

        return copy.Save();
    }

    private static Dictionary<string, string> Sheets(SafePackage package, string main)
    {
        var relations = package.Relations(main);
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in package.Part(main).Child("sheets")?.Elements() ?? [])
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value ?? "";
            if (relations.TryGetValue(id, out var relation)) result.TryAdd(sheet.Value("name") ?? "", relation.Target);
        }

        return result;
    }

    private static void Add(PackageCopy copy, string part, List<SheetNote> notes, string author)
    {
        var sheet = copy.Change(part)!.Root!;
        var list = copy.Add("xl", "comments", "xml", Ooxml.SheetType("comments"), Comments(notes, author));
        copy.Relate(part, Ooxml.RelationType("comments"), list);
        var shapes = copy.Add("xl/drawings", "vmlDrawing", "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", NoteShapes.Of(notes, new(sheet)));
        var drawing = new XElement(S + "legacyDrawing", new XAttribute(XName.Get("id", Ooxml.Relations), copy.Relate(part, Ooxml.RelationType("vmlDrawing"), shapes)));
        if (sheet.Elements().FirstOrDefault(e => Behind.Contains(e.Name())) is { } next) next.AddBeforeSelf(drawing);
        else sheet.Add(drawing);
    }

    private static XDocument Comments(List<SheetNote> notes, string author) => new(new XElement(
        S + "comments",
        new XElement(S + "authors", new XElement(S + "author", author)),
        new XElement(S + "commentList", notes.Select(n => new XElement(
            S + "comment",
            new XAttribute("ref", n.Cell.ToString()), new XAttribute("authorId", 0.ToString(CultureInfo.InvariantCulture)),
            new XElement(S + "text", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PrintableText.Of(n.Text))))))));
}

/// <summary>A note at a cell (单元格批注).</summary>
internal readonly record struct SheetNote(CellAddress Cell, string Text);
