using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace Jiheng.Web.Tests.Imports;

/// <summary>
/// A workbook as an office saves it (办公室存的工作簿), cell by cell: text as it stands; # a stored number and | the format it is shown
/// in; = a formula, | what it came to, | its format; ! an error.
/// </summary>
internal static class OfficeBook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Formats = ["", "#,##0", "#,##0.00", "0.00%", "yyyy\"年\"m\"月\"d\"日\"", "#,##0_);(#,##0)"];

    internal static byte[] Of(IReadOnlyList<string[]> rows, string[] merges, params int[] hidden)
    {
        var sheet = string.Concat(rows.Select(static (r, y) => $"<row r=\"{y + 1}\">{string.Concat(r.Select((c, x) => Cell(c, $"{(char)('A' + x)}{y + 1}")))}</row>"));
        var columns = hidden.Length == 0 ? "" : $"<cols>{string.Concat(hidden.Select(static h => $"<col min=\"{h + 1}\" max=\"{h + 1}\" width=\"9\" hidden=\"1\"/>"))}</cols>";
        var merged = merges.Length == 0 ? "" : $"<mergeCells>{string.Concat(merges.Select(static m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", $"<Types xmlns=\"{Types}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Put(zip, "_rels/.rels", $"<Relationships xmlns=\"{Types}relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Put(zip, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Types}relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Put(zip, "xl/styles.xml", $"<styleSheet {Main}><numFmts>{string.Concat(Formats.Skip(1).Select(static (f, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>{string.Concat(Formats.Select(static (_, i) => $"<xf numFmtId=\"{(i == 0 ? 0 : 163 + i)}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>");
            Put(zip, "xl/worksheets/sheet1.xml", $"<worksheet {Main}>{columns}<sheetData>{sheet}</sheetData>{merged}</worksheet>");
        }

        return stream.ToArray();
    }

    /// <summary>The same, opened in LibreOffice and saved there.</summary>
    internal static byte[] SavedElsewhere(byte[] book)
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-book-").FullName;
        try
        {
            var file = Path.Combine(folder, "表.xlsx");
            File.WriteAllBytes(file, book);
            return File.ReadAllBytes(Office.Convert([file], "xlsx:Calc MS Excel 2007 XML", Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName)[0]);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Cell(string cell, string at)
    {
        if (cell.Length == 0) return "";
        var parts = cell[1..].Split('|');
        return cell[0] switch
        {
            '#' => $"<c r=\"{at}\"{Style(parts, 1)}><v>{parts[0]}</v></c>",
            '=' => $"<c r=\"{at}\"{Style(parts, 2)}><f>{SecurityElement.Escape(parts[0])}</f>{(parts[1].Length > 0 ? $"<v>{parts[1]}</v>" : "")}</c>",
            '!' => $"<c r=\"{at}\" t=\"e\"><f>Sheet1!#REF!</f><v>{parts[0]}</v></c>",
            _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>",
        };
    }

    private static string Style(string[] parts, int at) => parts.Length > at ? $" s=\"{Array.IndexOf(Formats, parts[at]).ToString(CultureInfo.InvariantCulture)}\"" : "";

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content);
    }
}
