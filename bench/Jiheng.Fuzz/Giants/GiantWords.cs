using System.Text;
using Jiheng.Fuzz.Seeds;

namespace Jiheng.Fuzz.Giants;

/// <summary>Word files near the limits (巨型 Word 文件).</summary>
internal static class GiantWords
{
    private const int Part = 31_000_000;

    internal static readonly (string Name, Func<byte[]> Make)[] All =
    [
        ("one-paragraph.docx", () => Word("<w:p><w:r><w:t>" + Text("收入12.5万元，", Part) + "</w:t></w:r></w:p>")),
        ("paragraphs.docx", () => Word(Text("<w:p><w:r><w:t>收入12.5万元。</w:t></w:r></w:p>", Part))),
        ("empty-paragraphs.docx", () => Word(Text("<w:p/>", 8_000_000))),
        ("styled.docx", () => Word(Text("<w:p w:rsidR=\"00A1\"><w:pPr><w:jc w:val=\"both\"/><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:pPr><w:r w:rsidR=\"00A1\"><w:rPr><w:rFonts w:ascii=\"x\"/><w:sz w:val=\"32\"/></w:rPr><w:t>1</w:t></w:r></w:p>", Part))),
        ("numbered.docx", () => Word(Text("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>", Part))),
        ("cells.docx", () => Word("<w:tbl>" + Text("<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>", 20_000_000) + "</w:tbl>")),
        ("wide-cells.docx", () => Word("<w:tbl>" + Text("<w:tr>" + Text("<w:tc><w:tcPr><w:gridSpan w:val=\"1024\"/></w:tcPr><w:p/></w:tc>", 30_000) + "</w:tr>", 20_000_000) + "</w:tbl>")),
        ("merged-cells.docx", () => Word("<w:tbl>" + Text("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>", 20_000_000) + "</w:tbl>")),
        ("cell-of-paragraphs.docx", () => Word("<w:tbl><w:tr><w:tc>" + Text("<w:p><w:r><w:t>1</w:t></w:r></w:p>", 20_000_000) + "</w:tc></w:tr></w:tbl>")),
        ("nested-tables.docx", () => Word(Nested(90, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"))),
        ("nested-boxes.docx", () => Word(Nested(90, "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"))),
        ("boxes.docx", () => Word("<w:p><w:r><w:pict>" + Text("<w:txbxContent><w:p><w:r><w:t>1</w:t></w:r></w:p></w:txbxContent>", 20_000_000) + "</w:pict></w:r></w:p>")),
        ("deleted-marks.docx", () => Word(Text("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>", Part))),
        ("page-breaks.docx", () => Word(Text("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", Part))),
        ("runs.docx", () => Word("<w:p>" + Text("<w:r><w:t>1</w:t></w:r>", 20_000_000) + "</w:p>")),
        ("footnotes.docx", () => Word("<w:p/>", ("word/footnotes.xml", $"<w:footnotes {W}>" + Text("<w:footnote><w:p><w:r><w:t>1</w:t></w:r></w:p></w:footnote>", 20_000_000) + "</w:footnotes>"))),
        ("many-parts.docx", () => Word(Text("<w:p><w:r><w:t>1</w:t></w:r></w:p>", 20_000_000), ("word/footnotes.xml", $"<w:footnotes {W}>" + Text("<w:footnote><w:p/></w:footnote>", 20_000_000) + "</w:footnotes>"), ("word/header1.xml", $"<w:hdr {W}>" + Text("<w:p/>", 20_000_000) + "</w:hdr>"))),
    ];

    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    internal static string Text(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Nested(int depth, string open, string close) => string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));

    /// <summary>Not packed, so that no ratio gives it away.</summary>
    private static byte[] Word(string body, params (string Name, string Content)[] more) => SeedFiles.Zip(
        [.. WordSeed.Parts.Where(p => p.Name != "word/document.xml" && Array.TrueForAll(more, m => m.Name != p.Name)), ("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"), .. more], packed: false);
}
