using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Office;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Annotating;

/// <summary>
/// Writes comments into a copy of a Word file (Word 批注): Word's own, at the very characters, the text untouched.
/// ECMA-376 part 1, 17.13.4.
/// </summary>
public static class WordAnnotator
{
    /// <summary>
    /// The copy of <paramref name="original"/>, a file that was read before, with the comments; null when the file is so
    /// broken that it can be read but not written again.
    /// </summary>
    /// <param name="original">The Word file.</param>
    /// <param name="comments">In order of importance; of several at one place the first stands first.</param>
    /// <param name="author">Who remarks.</param>
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

    private static byte[] Write(byte[] original, IReadOnlyList<SourceComment> comments, string author)
    {
        using var copy = new PackageCopy(original);
        var main = OfficeFile.Main(copy.Package)!;
        var body = copy.Change(main)!.Root!;
        var places = new WordPlaces(copy.Package, main, body);
        var part = new WordCommentPart(copy, main, body.Name.Namespace, author);
        foreach (var comment in comments)
        {
            if (places.Find(comment.Place, comment.Length) is { } found && found.Stretch.Cut(found.Start, found.End) is { } range)
                Mark(range.First, range.Last, part.Add(comment.Paragraphs));
            else if (places.Anchor(comment.Place) is { } anchor)
                Mark(anchor, anchor, part.Add([$"位置：{comment.Place}", .. comment.Paragraphs]));
        }

        return copy.Save();
    }

    private static void Mark(XElement first, XElement last, int id)
    {
        var w = first.Document!.Root!.Name.Namespace;
        XAttribute Id() => new(w + "id", id.ToString(CultureInfo.InvariantCulture));
        first.AddBeforeSelf(new XElement(w + "commentRangeStart", Id()));
        last.AddAfterSelf(new XElement(w + "commentRangeEnd", Id()), new XElement(w + "r", new XElement(w + "commentReference", Id())));
    }
}

/// <summary>The part of a Word file that holds the comments (批注部件).</summary>
internal sealed class WordCommentPart(PackageCopy copy, string main, XNamespace w, string author)
{
    /// <summary>小五号, nine points.</summary>
    private const int HalfPoints = 18;

    private XElement? part;
    private int last = -1;

    /// <summary>Adds a comment and gives its number.</summary>
    internal int Add(IReadOnlyList<string> paragraphs)
    {
        part ??= Open();
        part.Add(new XElement(
            w + "comment",
            new XAttribute(w + "id", (++last).ToString(CultureInfo.InvariantCulture)), new XAttribute(w + "author", author), new XAttribute(w + "initials", author),
            paragraphs.Select((p, i) => new XElement(w + "p", Plain(), i == 0 ? new XElement(w + "r", new XElement(w + "annotationRef")) : null, Run(p)))));
        return last;
    }

    /// <summary>The style of the text (三号仿宋, indented) reaches into comments where nothing is said.</summary>
    private XElement Plain() => new(
        w + "pPr",
        new XElement(w + "spacing", Of("before", 0), Of("after", 0), Of("line", 240), new XAttribute(w + "lineRule", "auto")),
        new XElement(w + "ind", Of("left", 0), Of("firstLineChars", 0), Of("firstLine", 0)),
        new XElement(w + "jc", new XAttribute(w + "val", "left")));

    private XElement Run(string text) => new(
        w + "r",
        new XElement(w + "rPr", new XElement(w + "sz", Of("val", HalfPoints)), new XElement(w + "szCs", Of("val", HalfPoints))),
        new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PrintableText.Of(text)));

    private XAttribute Of(string name, int value) => new(w + name, value.ToString(CultureInfo.InvariantCulture));

    private XElement Open()
    {
        var existing = copy.Package.Relations(main).Values.FirstOrDefault(r => r.Type == "comments").Target;
        if (existing is not null && copy.Change(existing)?.Root is { } root)
        {
            last = root.Elements().Select(c => int.TryParse(c.Value("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1).DefaultIfEmpty(-1).Max();
            return root;
        }

        var document = new XDocument(new XElement(w + "comments", new XAttribute(XNamespace.Xmlns + "w", w)));
        var name = copy.Add("word", "comments", "xml", Ooxml.WordType("comments"), document);
        copy.Relate(main, (w == Ooxml.Word ? Ooxml.Relations : "http://purl.oclc.org/ooxml/officeDocument/relationships") + "/comments", name);
        return document.Root!;
    }
}
