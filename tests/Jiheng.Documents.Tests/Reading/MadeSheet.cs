using System.Globalization;
using System.Security;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Workbooks of one sheet, as an office leaves them: texts as they were typed, numbers with the format of their cell.</summary>
internal static class MadeSheet
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <param name="rows">Rows of texts; numbers are stored as numbers when they begin with '#'.</param>
    /// <param name="merges">Such as A1:C1.</param>
    internal static byte[] Of(IEnumerable<string[]> rows, params string[] merges) => Raw(
        string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => Cell(text, $"{(char)('A' + c)}{r + 1}")))}</row>")),
        string.Concat(merges.Select(m => $"<mergeCell ref=\"{m}\"/>")));

    /// <summary>A sheet from its XML, with some styles and strings.</summary>
    internal static byte[] Raw(string rows, string merges = "", string workbook = "", string state = "") => Archive.Of(
        ("_rels/.rels", Archive.Relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Archive.Relations(("r1", "worksheet", "s.xml"), ("r2", "styles", "styles.xml"), ("r3", "worksheet", "t.xml"))),
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{workbook}<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"底稿\" sheetId=\"2\" {state} r:id=\"r3\"/></sheets></workbook>"),
        ("xl/styles.xml", $"<styleSheet {Main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"4\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>"),
        ("xl/t.xml", $"<worksheet {Main}><sheetData><row><c t=\"inlineStr\"><is><t>草稿</t></is></c></row></sheetData></worksheet>"),
        ("xl/s.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"));

    private static string Cell(string text, string at) => text.StartsWith('#') && decimal.TryParse(text.AsSpan(1), NumberStyles.Number, CultureInfo.InvariantCulture, out _)
        ? $"<c r=\"{at}\" s=\"1\"><v>{text[1..]}</v></c>"
        : $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
}
