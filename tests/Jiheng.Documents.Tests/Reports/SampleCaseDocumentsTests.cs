using DocumentFormat.OpenXml.Packaging;
using Jiheng.Documents.Model;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Reports;

/// <summary>Every document of the shipped cases is a proper file and carries the figures of its case.</summary>
public sealed class SampleCaseDocumentsTests
{
    public static TheoryData<string, string> Documents()
    {
        var data = new TheoryData<string, string>();
        foreach (var (name, document) in SampleCaseDocuments.All) data.Add(name, document.Name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Word_EveryDocument_IsValid(string name, string document)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(SampleCaseDocuments.Of(name, document).Text!)), false);
        Assert.Empty(OfficeFiles.Errors(package));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Excel_EveryWorkbook_IsValid(string name, string document)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(SampleCaseDocuments.Of(name, document).Pages, stream);
        using var package = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(OfficeFiles.Errors(package));
    }

    [Theory]
    [InlineData("xinjiang-2024", "绩效自评报告", "1086900.48", "820051", "266849.48", "753379", "66672", "171200", "9031", "86618.48", "100.00%", "100.20%", "4103", "111.10%", "94.00", "优")]
    [InlineData("xinjiang-2020", "下达通知", "54494", "615755", "670,249", "(619)", "15,410", "伍亿肆仟肆佰玖拾肆万元整", "01002", "1100249", "2101202")]
    [InlineData("kashgar-2022", "社会保险基金收支情况报告", "52.23", "41.76", "4.97%", "6.15%", "102.79%", "97.91%", "10.47", "89.59", "25.74")]
    [InlineData("urumqi-2024", "03-项目支出绩效自评表（2024年综合运行费）", "79.36", "91.45%", "9.15", "91.65")]
    public void Word_Document_CarriesTheFiguresOfTheCase(string name, string document, params string[] figures)
    {
        var text = Text(SampleCaseDocuments.Of(name, document).Text!);
        Assert.All(figures, figure => Assert.Contains(figure, text, StringComparison.Ordinal));
    }

    [OfficeFact]
    public void Word_EveryDocument_OpensInLibreOffice()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-docx-").FullName;
        try
        {
            var files = SampleCaseDocuments.All.Select((d, i) => Path.Combine(folder, $"document{i}.docx")).ToArray();
            foreach (var (file, (_, document)) in files.Zip(SampleCaseDocuments.All)) File.WriteAllBytes(file, OfficeFiles.Docx(document.Text!));
            Assert.All(Office.Convert(files, "pdf", folder), pdf => Assert.True(new FileInfo(pdf).Length > 5000));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Text(OfficialDocument document) => string.Join('\n', document.Sections.SelectMany(s => s.Blocks).Select(block => block switch
    {
        Paragraph paragraph => paragraph.Text,
        TableBlock table => string.Join('\n', table.Table.Rows.SelectMany(r => r.Cells).Select(c => c.Text)),
        _ => "",
    }));
}
