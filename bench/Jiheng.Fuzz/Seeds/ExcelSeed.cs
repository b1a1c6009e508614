namespace Jiheng.Fuzz.Seeds;

/// <summary>A workbook (Excel 种子): shared and rich strings, formats, dates, merges, formulas, a hidden sheet.</summary>
internal static class ExcelSeed
{
    private const string S = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal static readonly (string Name, string Content)[] Parts =
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{R}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook {S} xmlns:r=\"{R}\"><sheets><sheet name=\"分配表\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"隐\" sheetId=\"2\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{R}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{R}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{R}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst {S}><si><t>单位</t></si><si><r><t>人</t></r><r><t>数</t></r><rPh><t>x</t></rPh></si><si><t>甲县</t></si><si><t>合计</t></si></sst>"),
        ("xl/styles.xml", $"<styleSheet {S}><numFmts><numFmt numFmtId=\"176\" formatCode=\"#,##0.00&quot;万元&quot;;[Red](#,##0.00);&quot;-&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet {S}><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>比例</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>12000</v></c><c r=\"C2\" s=\"2\"><f>B2/B3</f><v>0.6</v></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>3</v></c><c r=\"B3\" s=\"1\"><v>20000</v></c><c r=\"D3\" s=\"3\"><v>45000</v></c><c r=\"E3\" t=\"b\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells></worksheet>"),
    ];
}
