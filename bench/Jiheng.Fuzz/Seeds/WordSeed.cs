namespace Jiheng.Fuzz.Seeds;

/// <summary>A Word file (Word 种子): numbers, merges, tracked changes, notes, boxes, a chart, a formula.</summary>
internal static class WordSeed
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Box = "<w:txbxContent><w:p><w:r><w:t>框内 7 人</w:t></w:r></w:p></w:txbxContent>";

    private const string Body = "<w:p><w:pPr><w:pStyle w:val=\"h\"/></w:pPr><w:r><w:t>基本情况</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">收入200.00万元，</w:t><w:tab/></w:r><w:ins w:id=\"1\"><w:r><w:t>其中：中央150.00万元，省级50.00万元。</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
        + "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>增长5%</w:t><w:br/></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:br w:type=\"page\"/></w:r></w:p>"
        + "<w:tbl><w:tblGrid><w:gridCol w:w=\"1\"/><w:gridCol w:w=\"1\"/><w:gridCol w:w=\"1\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/><w:gridBefore w:val=\"0\"/></w:trPr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>单位</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>金额（万元）</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>1.5</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2.5</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
        + "<w:sdt><w:sdtContent><w:p><w:r><m:oMath xmlns:m=\"m\"><m:r><m:t>1+1=2</m:t></m:r></m:oMath><x:AlternateContent xmlns:x=\"x\"><x:Choice><w:drawing>" + Box + "</w:drawing></x:Choice><x:Fallback><w:pict>" + Box + "</w:pict></x:Fallback></x:AlternateContent></w:r></w:p></w:sdtContent></w:sdt>";

    internal static readonly (string Name, string Content)[] Parts =
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml"))),
        ("word/document.xml", $"<w:document {W}><w:body>{Body}<w:sectPr/></w:body></w:document>"),
        ("word/_rels/document.xml.rels", Relations(("r1", "styles", "styles.xml"), ("r2", "numbering", "numbering.xml"), ("r3", "footnotes", "footnotes.xml"), ("r4", "header", "header1.xml"), ("r5", "chart", "charts/chart1.xml"))),
        ("word/styles.xml", $"<w:styles {W}><w:style w:styleId=\"b\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style><w:style w:styleId=\"h\"><w:basedOn w:val=\"b\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>"),
        ("word/numbering.xml", $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"h\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%1.%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num></w:numbering>"),
        ("word/footnotes.xml", $"<w:footnotes {W}><w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>注：不含上级补助5万元。</w:t></w:r></w:p></w:footnote></w:footnotes>"),
        ("word/header1.xml", $"<w:hdr {W}><w:p><w:r><w:t>某县财政局</w:t></w:r></w:p></w:hdr>"),
        ("word/charts/chart1.xml", "<c:chartSpace xmlns:c=\"c\"><c:chart><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>执行率</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>2023</c:v></c:pt><c:pt idx=\"1\"><c:v>2024</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>0.00%</c:formatCode><c:pt idx=\"0\"><c:v>0.98</c:v></c:pt><c:pt idx=\"1\"><c:v>0.99</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"),
    ];

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";
}
