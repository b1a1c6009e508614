using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>Writes files into memory and has them validated against the schema of Office 2019.</summary>
internal static class OfficeFiles
{
    public static byte[] Docx(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        return stream.ToArray();
    }

    public static byte[] Xlsx(IReadOnlyList<FormPage> pages)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(pages, stream);
        return stream.ToArray();
    }

    public static Worksheet Sheet(SpreadsheetDocument book, int index)
    {
        var id = book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ElementAt(index).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    public static string[] Errors(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];

    public static string PartText(byte[] package, string part)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
