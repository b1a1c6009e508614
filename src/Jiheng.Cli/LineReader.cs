using Jiheng.Documents.Reading;

namespace Jiheng.Cli;

/// <summary>
/// Reads plain text (文本): each line a paragraph; lines with tabs are tables, whether a line is a row or, with a leading
/// tab, a cell whose row ends at a blank line.
/// </summary>
internal static class LineReader
{
    internal static (SourceDocument Document, string[] Lines)? Read(string path)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path}：找不到文件，请检查路径。");
            return null;
        }

        var lines = File.ReadAllLines(path);
        return (new(path, "text", [.. Blocks(lines)]), lines);
    }

    private static IEnumerable<SourceBlock> Blocks(string[] lines)
    {
        var rows = new List<SourceRow>();
        var cells = new List<SourceCell>();
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i] : "end";
            if (line.StartsWith('\t') && line.LastIndexOf('\t') == 0)
            {
                cells.Add(Cell(line[1..], i, 2, cells.Count));
                continue;
            }

            if (cells.Count > 0) rows.Add(new([.. cells]));
            cells.Clear();
            if (line.Contains('\t')) rows.Add(Row(line, i));
            else if (line.Trim().Length > 0)
            {
                if (rows.Count > 0) yield return new SourceTable([.. rows]);
                rows.Clear();
                if (i < lines.Length) yield return new SourceParagraph(SourceText.Of(line, new(i + 1, 1)));
            }
        }
    }

    private static SourceRow Row(string line, int index)
    {
        var (cells, column) = (new List<SourceCell>(), 1);
        foreach (var part in line.Split('\t'))
        {
            cells.Add(Cell(part, index, column, cells.Count));
            column += part.Length + 1;
        }

        return new(cells);
    }

    private static SourceCell Cell(string text, int line, int column, int at) => new(SourceText.Of(text, new(line + 1, column)), at);
}
