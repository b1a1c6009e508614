using DocumentFormat.OpenXml.Packaging;
using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Reports;

/// <summary>Every sample becomes the documents that it holds the data for, each of them a valid file.</summary>
public sealed class CaseDocumentsTests
{
    private static string Folder(string name) => Path.Combine(FormFiles.Root, name);

    private static CaseResult Sample(string id)
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Folder("regions"), diagnostics, "650000");
        var read = Case.Read(Path.Combine(Folder("samples"), id), tree, PolicyLibrary.Load(Folder("policies"), new Diagnostics()), diagnostics)!;
        return CaseResult.Of(read, SchemeLibrary.Read(Folder("schemes"), diagnostics), null, diagnostics);
    }

    private static CaseDocument Document(string id, string name) => CaseDocuments.Of(Sample(id), FormFiles.Library).Single(d => d.Name == name);

    [Theory]
    [InlineData("xinjiang-2020", "下达通知")]
    [InlineData("xinjiang-2024", "绩效自评报告")]
    [InlineData("kashgar-2022", "社会保险基金收支情况报告", "01-项目支出绩效自评表（喀什地区城镇职工基本医疗保险项目）", "02-项目支出绩效自评表（喀什地区城乡居民基本医疗保险项目）")]
    [InlineData("changji-2024", "绩效评价报告")]
    public void Of_Sample_IsItsDocuments(string id, params string[] names) =>
        Assert.Equal(names, CaseDocuments.Of(Sample(id), FormFiles.Library).Select(static d => d.Name));

    [Fact]
    public void Of_DepartmentWithNineProjects_IsTenFormsNumberedInOrder() => Assert.Equal(
        ["部门整体支出绩效自评表", .. Enumerable.Range(1, 9).Select(static n => $"0{n}-项目支出绩效自评表")],
        CaseDocuments.Of(Sample("urumqi-2024"), FormFiles.Library).Select(static d => d.Name.Split('（')[0]));

    [Fact]
    public void Of_Project_FileNameIsSafeAndNotTooLong() => Assert.All(
        CaseDocuments.Of(Sample("urumqi-2024"), FormFiles.Library).Select(static d => d.Name),
        static name => Assert.True(name.Length <= 60 && !name.Any("\\/:*?\"<>|".Contains), name));

    [Theory]
    [InlineData("xinjiang-2020")]
    [InlineData("urumqi-2024")]
    [InlineData("kashgar-2022")]
    [InlineData("changji-2024")]
    public void Of_Sample_IsValidWordAndExcel(string id) => Assert.All(CaseDocuments.Of(Sample(id), FormFiles.Library), d =>
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(d.Text!)), false);
        Assert.Empty(OfficeFiles.Errors(word));
        using var stream = new MemoryStream();
        XlsxWriter.Write(d.Pages, stream);
        using var book = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(OfficeFiles.Errors(book));
    });

    [Theory]
    [InlineData("kashgar-2022", "社会保险基金收支情况报告", "fund-report")]
    [InlineData("changji-2024", "绩效评价报告", "evaluation-report")]
    public void Of_Sample_TextReadsAsApproved(string id, string name, string approved)
    {
        var document = Document(id, name).Text!;
        DocumentDump.Approve(document with { Sections = [document.Sections[0]] }, approved);
    }

    [Fact]
    public void Of_Fund_SaysDecreaseInWordsAndPrintsNoSign()
    {
        // 52.23 − 54.96 = −2.73; −2.73 ÷ 54.96 = −4.97%; the words say it, the figures carry no sign.
        var prose = string.Concat(Document("kashgar-2022", "社会保险基金收支情况报告").Text!.Sections[0].Blocks.OfType<Paragraph>().Where(static p => p.Style == ParagraphStyle.Body).Select(static p => p.Text));
        Assert.Contains("比上年减少2.73亿元，下降4.97%", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("-", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Allocation_DueIsAFormulaOfHeadsAndStandard()
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(Document("xinjiang-2020", "下达通知").Pages, stream);
        var sheet = OfficeFiles.PartText(stream.ToArray(), "xl/worksheets/sheet1.xml");
        Assert.Contains("ROUND(", sheet, StringComparison.Ordinal);
        Assert.Contains("SUM(", sheet, StringComparison.Ordinal);
    }
}
