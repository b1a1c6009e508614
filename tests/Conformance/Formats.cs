using Jiheng.Documents.Model;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Writing;

namespace Jiheng.Conformance.Tests;

/// <summary>The documents of the corpus as Word, Excel and HTML files, written by the product's writers and read back.</summary>
internal static class Formats
{
    internal static SourceDocument Word(SourceDocument text) => Read(text, ".docx", output => DocxWriter.Write(new(Name(text), [new(PageOrientation.Portrait, Blocks(text))]), output));

    internal static SourceDocument Html(SourceDocument text) => Read(text, ".html", output => output.Write(System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Page(new(Name(text), [new(PageOrientation.Portrait, Blocks(text))])))));

    /// <summary>One sheet for each table, the paragraphs since the last table above it.</summary>
    internal static SourceDocument Excel(SourceDocument text)
    {
        var (pages, head) = (new List<FormPage>(), new List<Paragraph>());
        foreach (var block in Blocks(text))
            if (block is TableBlock table)
            {
                pages.Add(new($"表{pages.Count + 1}", [.. head], table.Table, []));
                head.Clear();
            }
            else if (block is Paragraph paragraph)
            {
                head.Add(paragraph);
            }

        if (head.Count > 0 || pages.Count == 0) pages.Add(new("文字", [.. head], new Table([1], [new Row([new Cell("以上")])]), []));
        return Read(text, ".xlsx", output => XlsxWriter.Write(pages, output));
    }

    private static string Name(SourceDocument text) => Path.GetFileNameWithoutExtension(text.Path);

    private static IReadOnlyList<Block> Blocks(SourceDocument text) => [.. text.Blocks.Select(Block)];

    private static Block Block(SourceBlock block) => block switch
    {
        SourceParagraph paragraph => new Paragraph(ParagraphStyle.Body, paragraph.Text.Text),
        SourceTable table => new TableBlock(Grid(table)),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };

    // Every square of the grid gets its own cell: spans are not what is tested here.
    private static Table Grid(SourceTable table)
    {
        var width = Math.Max(1, table.Rows.SelectMany(r => r.Cells).Select(c => c.Column + 1).DefaultIfEmpty(1).Max());
        return new([.. Enumerable.Repeat(1, width)], [.. table.Rows.Select(r => new Row([.. Enumerable.Range(0, width).Select(c => new Cell(r.Cells.FirstOrDefault(x => x.Column == c)?.Text.Text ?? ""))]))]);
    }

    private static SourceDocument Read(SourceDocument text, string extension, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return SourceReader.Read(Name(text) + extension, stream.ToArray()).Document!;
    }
}
