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

    /// <summary>Numbers; a report of a thousand pages has one hundred thousand. With the claims that it takes part in, each costs the audit about a kilobyte.</summary>
    private const int MostNumbers = 300_000;

    /// <summary>Paragraphs and cells together; each costs the audit about half a kilobyte.</summary>
    private const int MostTexts = 600_000;

    private long characters;
    private int cells;

    /// <summary>The document, or a refusal when it holds more numbers or texts than the audit has room for.</summary>
    internal static SourceDocument Checked(SourceDocument document)
    {
        var (numbers, texts, silent) = (0, 0, true);
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph) Count(paragraph.Text.Text);
            foreach (var row in (block as SourceTable)?.Rows ?? [])
                foreach (var cell in row.Cells) Count(cell.Text.Text);
            if (numbers > MostNumbers) throw new UnreadableException($"其中的数字超过 {MostNumbers / 10_000} 万个，不像一份报告；请拆分后重试");
            if (texts > MostTexts) throw new UnreadableException($"其中的段落和单元格超过 {MostTexts / 10_000} 万个，不像一份报告；请拆分后重试");
        }

        void Count(string text) => (numbers, texts, silent) = (numbers + Numbers(text), texts + 1, silent && text.Length == 0);

        // A scan without its text, or an empty file, must not look like a report without faults.
        return silent ? document with { Notices = [.. document.Notices, "文件中没有文字，没有可审核的内容"] } : document;
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
