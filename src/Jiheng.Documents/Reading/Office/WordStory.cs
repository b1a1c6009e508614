using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Reads one story of a Word file (正文、页眉、脚注、文本框): its paragraphs and tables in order. Places count as a reader
/// of the accepted text would: body/p[12], body/tbl[2]/r[3]/c[1].
/// </summary>
/// <param name="blocks">Where the blocks go.</param>
/// <param name="styles">Outline levels of the styles.</param>
/// <param name="numbers">Automatic numbers.</param>
/// <param name="limits">How much may be read.</param>
/// <param name="seen">Told the path of every paragraph, the offset at which it begins there, and its text.</param>
internal sealed class WordStory(List<SourceBlock> blocks, WordStyles styles, WordNumbers numbers, SourceLimits limits, Action<string, int, WordText>? seen = null)
{
    internal void Read(XElement story, string path)
    {
        var (paragraphs, tables) = (0, 0);
        var pages = new WordTablePages();
        foreach (var group in Whole(story.Accepted()))
        {
            if (group[0].Name() == "tbl")
            {
                Table(group[0], $"{path}/tbl[{++tables}]", pages);
                continue;
            }

            var before = blocks.Count;
            Paragraph(group, $"{path}/p[{++paragraphs}]");
            foreach (var paragraph in group) pages.Pass(paragraph, blocks.Count > before);
        }
    }

    /// <summary>Tables, and paragraphs joined with those before them of which the mark is deleted (段落标记已删除).</summary>
    internal static IEnumerable<IReadOnlyList<XElement>> Whole(IEnumerable<XElement> elements)
    {
        var open = new List<XElement>();
        foreach (var element in elements.Where(e => e.Name() is "p" or "tbl"))
        {
            if (element.Name() == "tbl" && open.Count > 0)
            {
                yield return [.. open];
                open.Clear();
            }

            open.Add(element);
            if (element.Child("pPr").Child("rPr").Child("del") is not null) continue;
            yield return [.. open];
            open.Clear();
        }

        if (open.Count > 0) yield return open;
    }

    private void Paragraph(IReadOnlyList<XElement> paragraphs, string path)
    {
        var text = Text(paragraphs);
        if (text.Text.Length > 0)
        {
            limits.Text(text.Text.Length);
            blocks.Add(new SourceParagraph(SourceText.Of(text.Text, new(0, 0, path)), Level(paragraphs[^1], text.Text)));
            seen?.Invoke(path, 0, text);
        }

        for (var i = 0; i < text.Boxes.Count; i++) Read(text.Boxes[i], $"{path}/box[{i + 1}]");
    }

    /// <summary>What they print as one; asked in order, because automatic numbers count.</summary>
    internal WordText Text(IReadOnlyList<XElement> paragraphs) => WordText.Of(paragraphs, numbers.Next(paragraphs[^1].Child("pPr")));

    /// <summary>The number decides; a paragraph without one asks its outline level and its style.</summary>
    private int Level(XElement paragraph, string text)
    {
        var byNumber = HeadingLevels.Of(text);
        if (byNumber > 0) return byNumber;
        var properties = paragraph.Child("pPr");
        if (int.TryParse(properties.Property("outlineLvl"), out var outline) && outline is >= 0 and < 9) return outline + 1;
        return properties.Property("pStyle") is { } style ? styles.Outline(style) : 0;
    }

    private void Table(XElement table, string path, WordTablePages pages)
    {
        var goesOn = pages.GoesOn(table);
        var grid = goesOn ? pages.Grid : new WordGrid();
        if (goesOn) grid.BeginPage();
        var reader = new WordTable(this, grid, limits, seen);
        reader.Read(table, path, goesOn);
        if (!goesOn && grid.Rows.Count > 0) blocks.Add(new SourceTable(grid.Rows));
        if (!goesOn) pages.Begin(table, grid);
        foreach (var (element, at) in reader.Inside)
        {
            if (element.Name() == "tbl") Table(element, at, new());
            else Read(element, at);
        }
    }
}
