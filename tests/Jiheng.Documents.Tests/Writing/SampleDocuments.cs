using Jiheng.Documents.Model;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>Documents that use everything the writers know, with invented offices and figures.</summary>
internal static class SampleDocuments
{
    public static OfficialDocument Notice { get; } = new("关于下达补助资金的通知",
    [
        new(PageOrientation.Portrait,
        [
            new Paragraph(ParagraphStyle.IssuerMark, "示例省财政厅文件"),
            new Paragraph(ParagraphStyle.DocumentNumber, "示财社〔2024〕8号"),
            new Paragraph(ParagraphStyle.Title, "关于下达2024年城乡居民基本医疗保险\n财政补助资金的通知"),
            new Paragraph(ParagraphStyle.Recipient, "各市财政局、医疗保障局："),
            Body("为落实年度补助政策，现下达补助资金54494万元（“结算”部分一并列入），人均标准670元，其中中央承担80%。请按时拨付，不得截留。"),
            new Paragraph(ParagraphStyle.Heading1, "一、资金安排"),
            Body("资金按审核后的参保人数与标准计算，多拨部分在下次下达时扣回。"),
            new Paragraph(ParagraphStyle.Heading2, "（一）计算办法"),
            new Paragraph(ParagraphStyle.Heading3, "1.应补助额"),
            new Paragraph(ParagraphStyle.Heading4, "（1）参保人数"),
            new Paragraph(ParagraphStyle.Body, [new Run("应补助额"), new Run("以万元为单位", Bold: true), new Run("，逐县取整。")]),
            new Paragraph(ParagraphStyle.AttachmentList, "附件：1.资金分配表"),
            new Paragraph(ParagraphStyle.AttachmentList, "　　　2.绩效目标表"),
            new Paragraph(ParagraphStyle.Signature, "示例省财政厅"),
            new Paragraph(ParagraphStyle.Signature, "2024年6月28日"),
            new Paragraph(ParagraphStyle.Imprint, "抄送：省医疗保障局。"),
            new Paragraph(ParagraphStyle.Imprint, "示例省财政厅办公室\t2024年6月28日印发"),
        ]),
        new(PageOrientation.Landscape,
        [
            new Paragraph(ParagraphStyle.AnnexLabel, "附件1"),
            new Paragraph(ParagraphStyle.FormTitle, "城乡居民基本医疗保险补助资金分配表"),
            new Paragraph(ParagraphStyle.FormSubtitle, "（2024年度）"),
            new Paragraph(ParagraphStyle.UnitLine, "单位：万元"),
            new TableBlock(SampleTables.Merged),
            new Paragraph(ParagraphStyle.TableNote, "注：括号内为应扣回数。"),
        ]),
        new(PageOrientation.Portrait,
        [
            new Paragraph(ParagraphStyle.Title, "执行情况"),
            new Paragraph(ParagraphStyle.Subtitle, "（2024年度）"),
            new Paragraph(ParagraphStyle.Caption, "图1　各市预算执行率"),
            new ChartBlock(Bars(ChartKind.Bar)),
            new ChartBlock(Bars(ChartKind.Column)),
            new PageBreak(),
            new ChartBlock(Trend),
            new Paragraph(ParagraphStyle.Derivation, "　　执行率 = 支出 ÷ 预算 = 79.36 ÷ 86.78 = 91.45%"),
            new TableBlock(SampleTables.Plain(3)),
            new TableBlock(SampleTables.Plain(2)),
        ]),
    ]);

    public static Chart Trend => new(ChartKind.Line, "参保人数（万人）", ["2021年", "2022年", "2023年", "2024年"],
        [new("目标", [1560m, 1565m, 1568m, 1570m]), new("完成", [1571.2m, 1566.5m, 1564.1m, 1573.14m])], new(NumberStyle.Grouped, 2));

    public static Chart Bars(ChartKind kind) => new(kind, "各市预算执行率", ["甲市", "乙市", "丙市"],
        [new("执行率", [0.9145m, 1m, 0.8485m])], new(NumberStyle.Percent, 2));

    private static Paragraph Body(string text) => new(ParagraphStyle.Body, text);
}
