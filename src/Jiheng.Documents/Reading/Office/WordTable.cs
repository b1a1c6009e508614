using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Reads the rows of a Word table (Word 表格) onto a grid, which may be that of a table that goes on over a page break.</summary>
/// <param name="story">The story that the table stands in, which knows the automatic numbers.</param>
/// <param name="grid">Where the cells go.</param>
/// <param name="limits">How much may be read.</param>
/// <param name="seen">Told the path of every paragraph, the offset at which it begins in its cell, and its text.</param>
internal sealed class WordTable(WordStory story, WordGrid grid, SourceLimits limits, Action<string, int, WordText>? seen)
{
    /// <summary>Tables and text boxes inside cells, with their paths: they are read behind the table.</summary>
    internal List<(XElement Element, string Path)> Inside { get; } = [];

    /// <summary>Reads all rows; a table that goes on repeats its heading rows, which are not read again.</summary>
    internal void Read(XElement table, string path, bool goesOn)
    {
        var number = 0;
        foreach (var row in table.Accepted().Where(e => e.Name() == "tr"))
        {
            number++;
            if (row.Child("trPr").Child("del") is null && !(goesOn && row.IsHeading())) Row(row, $"{path}/r[{number}]");
        }
    }

    private void Row(XElement row, string path)
    {
        grid.BeginRow(Number(row.Child("trPr").Property("gridBefore"), 0));
        var number = 0;
        foreach (var cell in row.Accepted().Where(e => e.Name() == "tc"))
        {
            number++;
            var properties = cell.Child("tcPr");
            if (properties.Child("cellDel") is not null) continue;
            var merge = properties.Child("vMerge") is not { } merged ? WordMerge.None : merged.Value("val") == "restart" ? WordMerge.Begins : WordMerge.GoesOn;
            grid.Add(Cell(cell, $"{path}/c[{number}]"), Number(properties.Property("gridSpan"), 1), merge);
        }
    }

    private SourceText Cell(XElement cell, string path)
    {
        var place = new SourcePlace(0, 0, path);
        var (pieces, boxes, tables, length) = (new List<(string, SourcePlace)>(), new List<XElement>(), 0, 0);
        foreach (var group in WordStory.Whole(cell.Accepted()))
        {
            if (group[0].Name() == "tbl")
            {
                Inside.Add((group[0], $"{path}/tbl[{++tables}]"));
                continue;
            }

            var text = story.Text(group);
            boxes.AddRange(text.Boxes);
            if (text.Text.Length == 0) continue;
            seen?.Invoke(path, length, text);
            pieces.Add((text.Text, place));
            length += text.Text.Length + 1;
        }

        limits.Cell(length);
        Inside.AddRange(boxes.Select((b, i) => (b, $"{path}/box[{i + 1}]")));
        return pieces.Count > 0 ? SourceText.Join(pieces) : SourceText.Of("", place);
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= WordGrid.Widest ? n : otherwise;
}
