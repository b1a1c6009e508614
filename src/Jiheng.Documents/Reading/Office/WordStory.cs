using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Reads one story of a Word file (正文、页眉、脚注、文本框): its paragraphs and tables in order. Places count as a reader
/// of the accepted text would: body/p[12], body/tbl[2]/r[3]/c[1].
/// </summary>
internal sealed class WordStory(List<SourceBlock> blocks, Func<string, int> styleLevel)
{
    internal void Read(XElement story, string path)
    {
        var (paragraphs, tables) = (0, 0);
        var pages = new WordTablePages();
        foreach (var element in story.Accepted())
        {
            if (element.Name() == "p")
            {
                var before = blocks.Count;
                Paragraph(element, $"{path}/p[{++paragraphs}]");
                pages.Pass(element, blocks.Count > before);
            }
            else if (element.Name() == "tbl")
            {
                Table(element, $"{path}/tbl[{++tables}]", pages);
            }
        }
    }

    private void Paragraph(XElement paragraph, string path)
    {
        var boxes = new List<XElement>();
        var text = WordText.Of(paragraph, boxes).Trim();
        if (text.Length > 0) blocks.Add(new SourceParagraph(SourceText.Of(text, new(0, 0, path)), Level(paragraph, text)));
        Boxes(boxes, path);
    }

    private void Boxes(List<XElement> boxes, string path)
    {
        for (var i = 0; i < boxes.Count; i++) Read(boxes[i], $"{path}/box[{i + 1}]");
    }

    /// <summary>The number decides; a paragraph without one asks its outline level and its style.</summary>
    private int Level(XElement paragraph, string text)
    {
        var byNumber = HeadingLevels.Of(text);
        if (byNumber > 0) return byNumber;
        var properties = paragraph.Child("pPr");
        if (int.TryParse(properties.Property("outlineLvl"), out var outline) && outline is >= 0 and < 9) return outline + 1;
        return properties.Property("pStyle") is { } style ? styleLevel(style) : 0;
    }

    private void Table(XElement table, string path, WordTablePages pages)
    {
        var goesOn = pages.GoesOn(table);
        var grid = goesOn ? pages.Grid : new WordGrid();
        if (goesOn) grid.BeginPage();
        var later = new List<(XElement Element, string Path)>();
        var number = 0;
        foreach (var row in table.Accepted().Where(e => e.Name() == "tr"))
        {
            number++;
            if (row.Child("trPr").Child("del") is not null || (goesOn && row.IsHeading())) continue;
            grid.BeginRow(Number(row.Child("trPr").Property("gridBefore"), 0));
            var cell = 0;
            foreach (var tc in row.Accepted().Where(e => e.Name() == "tc"))
            {
                var at = $"{path}/r[{number}]/c[{++cell}]";
                var properties = tc.Child("tcPr");
                var merge = properties.Child("vMerge");
                grid.Add(Cell(tc, at, later), Number(properties.Property("gridSpan"), 1), merge is null ? WordMerge.None : merge.Value("val") == "restart" ? WordMerge.Begins : WordMerge.GoesOn);
            }
        }

        if (goesOn) blocks[pages.Block] = new SourceTable(grid.Rows);
        else if (grid.Rows.Count > 0) blocks.Add(new SourceTable(grid.Rows));
        if (!goesOn) pages.Begin(table, grid, blocks.Count - 1);
        foreach (var (element, at) in later)
        {
            if (element.Name() == "tbl") Table(element, at, new());
            else Read(element, at);
        }
    }

    private static SourceText Cell(XElement cell, string path, List<(XElement, string)> later)
    {
        var place = new SourcePlace(0, 0, path);
        var (pieces, boxes, tables) = (new List<(string, SourcePlace)>(), new List<XElement>(), 0);
        foreach (var element in cell.Accepted())
        {
            if (element.Name() == "tbl") later.Add((element, $"{path}/tbl[{++tables}]"));
            else if (element.Name() == "p" && WordText.Of(element, boxes).Trim() is { Length: > 0 } text) pieces.Add((text, place));
        }

        later.AddRange(boxes.Select((b, i) => (b, $"{path}/box[{i + 1}]")));
        return pieces.Count > 0 ? SourceText.Join(pieces) : SourceText.Of("", place);
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= WordGrid.Widest ? n : otherwise;
}
