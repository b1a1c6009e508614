using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Documents.Tests.Writing;

namespace Jiheng.Documents.Tests.Reports.Transfer;

public sealed partial class TransferReportTests
{
    private static readonly Section[] Sample = [.. SampleReport.Composed.Document.Text!.Sections];

    [Fact]
    public void Of_MadeProvince_ReadsAsApproved() =>
        Approved.Match("transfer-report", PrintOut.Of(MadeReport.Composed.Document.Text!.Sections.SelectMany(static s => s.Blocks)));

    [Theory]
    [InlineData("资金合计820051万元")]
    [InlineData("地方资金合计266849.48万元")]
    [InlineData("下达中央资金753379万元（第一批）")]
    [InlineData("下达中央资金66672万元（第二批）")]
    [InlineData("第一批171200万元、第二批9031万元")]
    [InlineData("县市配套资金86618.48万元")]
    [InlineData("全年执行1086900.48万元，总体执行率100.00%")]
    [InlineData("实际完成2088.09万人，完成率100.20%")]
    [InlineData("统筹区内重复参保58人＋与兵团重复参保4030人＋死亡未清退15人，合计4103人")]
    [InlineData("完成率111.10%")]
    [InlineData("自评得分94.00分，自评等级为“优”")]
    [InlineData("支出169.70亿元，比上年减少10.29亿元，下降5.72%")]
    [InlineData("分配到14个地州市")]
    public void Of_Sample_SaysWhatTheDataSay(string sentence) =>
        Assert.Contains(Sample[0].Blocks.OfType<Paragraph>(), p => p.Text.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void Of_Sample_EveryNumberIsAFigureOrWasEntered() => EveryNumberIsAccountedFor(SampleReport.Composed);

    [Fact]
    public void Of_MadeProvince_EveryNumberIsAFigureOrWasEntered() => EveryNumberIsAccountedFor(MadeReport.Composed);

    [Fact]
    public void Of_Sample_EnteredNumbersStandInTheFiles()
    {
        var files = string.Concat(Directory.EnumerateFiles(SampleReport.Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText))
            + File.ReadAllText(Path.Combine(Repository.Folder("schemes"), "transfer-2024-xinjiang.yaml"));
        var ordinals = SampleReport.Composed.Ledger.Ordinals.Select(static o => $"{o}").ToHashSet();
        Assert.All(SampleReport.Composed.Ledger.Entered.SelectMany(static t => Number().Matches(t)), m => Assert.True(ordinals.Contains(m.Value) || files.Contains(m.Value, StringComparison.Ordinal), m.Value));
    }

    [Fact]
    public void Of_Sample_IsAValidWordFileWithTwoCharts()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(SampleReport.Composed.Document.Text!)), false);

        Assert.Equal([], OfficeFiles.Errors(document));
        Assert.Equal(2, document.MainDocumentPart!.ChartParts.Count());
    }

    [Fact]
    public void Of_Sample_HasFormAndTwoFundsTablesAsPages()
    {
        Assert.Equal(["转移支付自评表", "资金安排情况", "资金执行情况"], SampleReport.Composed.Document.Pages.Select(static p => p.Name));
        // 14 prefectures, a total, two heading rows; a figure that the cell shows is the figure behind it.
        var allocation = SampleReport.Composed.Document.Pages[1].Table;
        Assert.Equal((17, 2), (allocation.Rows.Count, allocation.HeadingRows));
        Assert.Equal([753379m, 171200m, 66672m, 9031m, 86618.48m, 820051m, 266849.48m], allocation.Rows[^1].Cells.Skip(1).Select(static c => c.Figure!.Derivation.Value));
    }

    private static void EveryNumberIsAccountedFor(ComposedReport report)
    {
        var ledger = report.Ledger;
        var entered = ledger.Entered.SelectMany(static t => Number().Matches(t)).Select(static m => m.Value).ToHashSet();
        var figures = ledger.Printed.SelectMany(static t => Number().Matches(t)).Select(static m => m.Value).ToHashSet();
        var ordinals = ledger.Ordinals.Select(static o => $"{o}").ToHashSet();
        var numbers = report.Document.Text!.Sections[0].Blocks.Where(static b => b is not Paragraph { Style: ParagraphStyle.Heading3 or ParagraphStyle.Heading4 })
            .SelectMany(PrintOut.Texts).SelectMany(static t => Number().Matches(t)).Select(static m => m.Value).ToArray();

        Assert.True(numbers.Length > 100, "The report is full of numbers.");
        Assert.All(numbers, n => Assert.True(figures.Contains(n) || entered.Contains(n) || ordinals.Contains(n), n));
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
