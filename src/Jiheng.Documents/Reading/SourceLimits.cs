namespace Jiheng.Documents.Reading;

/// <summary>
/// How much a document may hold (篇幅上限), whatever its format: what lies beyond is no report, and would cost more memory than
/// a reader of a thousand files may take. Counted while reading, so that nothing is built first.
/// </summary>
internal sealed class SourceLimits
{
    /// <summary>Characters; a report of a thousand pages has one million.</summary>
    private const int MostCharacters = 8_000_000;

    /// <summary>Cells; a register of every village of a province has thirty thousand rows.</summary>
    private const int MostCells = 600_000;

    /// <summary>Numbers; a report of a thousand pages has one hundred thousand. Each costs the audit about two hundred bytes.</summary>
    private const int MostNumbers = 1_000_000;

    private long characters;
    private int cells;

    /// <summary>The document, or a refusal when it holds more numbers than anybody checks.</summary>
    internal static SourceDocument Checked(SourceDocument document)
    {
        var numbers = 0;
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph) numbers += Numbers(paragraph.Text.Text);
            foreach (var row in (block as SourceTable)?.Rows ?? [])
                foreach (var cell in row.Cells) numbers += Numbers(cell.Text.Text);
            if (numbers > MostNumbers) throw new UnreadableException($"其中的数字超过 {MostNumbers / 10_000} 万个，不像一份报告；请拆分后重试");
        }

        return document;
    }

    private static int Numbers(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var digit = char.IsDigit(c);
            if (digit && !inside) count++;
            inside = digit || (inside && c is '.' or ',');
        }

        return count;
    }

    /// <summary>Counts a paragraph.</summary>
    internal void Text(int length)
    {
        if ((characters += length) > MostCharacters) throw new UnreadableException($"文字超过 {MostCharacters / 10_000} 万字，不像一份报告；请拆分后重试");
    }

    /// <summary>Counts a cell.</summary>
    internal void Cell(int length)
    {
        if (++cells > MostCells) throw new UnreadableException($"单元格超过 {MostCells / 10_000} 万个，请拆分后重试");
        Text(length);
    }
}
