using Jiheng.Documents.Tests.Reading;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>Word bodies from a seed: runs cut anywhere, tracked changes, links, fields, tabs, merged cells, boxes, numbers.</summary>
internal sealed class MadeWord(int seed)
{
    private static readonly string[] Words = ["收入", "支出", "12.50万元", "，", "其中：", "补助 ", " 3人", "😀", "&amp;", "99.58%"];

    private readonly Random random = new(seed);

    internal byte[] File() => Archive.Word(
        string.Concat(Enumerable.Range(0, 6).Select(_ => random.Next(4) == 0 ? Table() : Paragraph())) + "<w:p><w:r><w:t>末段</w:t></w:r></w:p><w:sectPr/>",
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>"),
        ("word/_rels/document.xml.rels", Archive.Relations(("r1", "numbering", "numbering.xml"))),
        ("word/numbering.xml", $"<w:numbering {Archive.W}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"));

    private string Table() => "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
        + string.Concat(Enumerable.Range(0, 2).Select(_ => $"<w:tr><w:tc>{Paragraph()}{Paragraph()}</w:tc><w:tc>{Paragraph()}</w:tc></w:tr>")) + "</w:tbl>";

    private string Paragraph() =>
        $"<w:p>{(random.Next(3) == 0 ? "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" : "")}{string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Piece()))}</w:p>";

    private string Piece() => random.Next(8) switch
    {
        0 => $"<w:ins w:id=\"{random.Next(100, 999)}\" w:author=\"张三\">{Run()}</w:ins>",
        1 => $"<w:del w:id=\"{random.Next(100, 999)}\" w:author=\"张三\"><w:r><w:delText>旧 7</w:delText></w:r></w:del>",
        2 => $"<w:hyperlink w:anchor=\"a\">{Run()}{Run()}</w:hyperlink>",
        3 => $"<w:fldSimple w:instr=\"DATE\">{Run()}</w:fldSimple>",
        _ => Run(),
    };

    private string Run() =>
        $"<w:r><w:rPr><w:b/></w:rPr>{string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(6) == 0 ? "<w:tab/>" : $"<w:t xml:space=\"preserve\">{Words[random.Next(Words.Length)]}</w:t>"))}</w:r>";
}
