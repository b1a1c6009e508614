using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Tables as offices have them in Excel (办公室的表): titles, units above or in the head, separators, blanks, totals, notes.</summary>
internal static class Office
{
    internal const string Indicators =
        "2024年绩效目标表\t\t\t\t\t\t\n\t\t\t\t\t填表日期：2024年1月\t\n序号\t一级指标\t二级指标\t三级指标\t指标值\t计量单位\t\n1\t产出指标\t数量指标\t参保人数\t≥1,570\t万人\t\n\t\t\t\t\t\t\n2\t\t质量指标\t参保率\t≥95\t%\t\n3\t\"满意度\n指标\"\t服务对象满意度\t参保对象满意度\t≥90%\t\t\n合计\t\t\t3项\t\t\t\n注：指标值以年末数为准。\t\t\t\t\t\t\n\t\t\t\t\t\t\n";

    internal const string Split =
        "2024年绩效目标分解表\t\t\t\t\t\n\t\t\t\t单位：元\t\n序号\t地州市\t中央资金\t\"参保人数\n（万人）\"\t参保率（%）\t\n1\t克拉玛依市\t1,000,000\t9.9\t95\t\n2\t喀什地区\t2,000,000\t1,560.1\t 95 \t\n\t\t\t\t\t\n3\t某市\t1\t1\t95\t\n合计\t\t3,000,000\t1,570\t\t\n";

    internal const string SelfEvaluation =
        "附件2\t\t\t\t\t\t\n转移支付区域（项目）绩效目标自评表\t\t\t\t\t\t\n（2024年度）\t\t\t\t\t\t\n转移支付（项目）名称\t\t城乡居民基本医疗保险补助\t\t\t\t\n资金情况（万元）\t\t\t全年预算数（A）\t全年执行数（B）\t预算执行率（B/A×100%）\t\n"
        + "\t年度资金总额：\t\t1,000.00\t 900.50 \t90.05%\t\n\t其中：中央财政资金\t\t1,000.00\t900.50\t90.05%\t\n\t地方资金\t\t\t\t\t\n总体目标完成情况\t总体目标\t\t\t全年实际完成情况\t\t\n\t巩固参保率。\t\t\t完成年度目标。\t\t\n"
        + "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t全年实际完成值\t未完成原因和改进措施\n\t产出指标\t质量指标\t参保率\t≥95%\t96.2%\t\n\t\t数量指标\t举办培训班\t≥3次\t3次\t\n\t满意度指标\t服务对象满意度指标\t参保对象满意度\t≥90%\t 92% \t\n\t\t\t\t\t\t\n说明\t无\t\t\t\t\t\n\t\t\t\t\t\t\n";

    /// <summary>The same cells as a workbook.</summary>
    internal static FilePayload Workbook(string name, string cells)
    {
        var rows = Lines(cells).Select(static r => new Row([.. r.Select(static c => new Cell(c))])).ToList();
        using var stream = new MemoryStream();
        XlsxWriter.Write([new FormPage("Sheet1", [], new Table([.. Enumerable.Repeat(14, rows.Max(static r => r.Cells.Count))], rows, 0), [])], stream);
        return new() { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = stream.ToArray() };
    }

    // A cell with a line break stands in quotes.
    private static IEnumerable<string[]> Lines(string cells)
    {
        var parts = cells.Split('"');
        for (var i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace("\n", "", StringComparison.Ordinal);
        var lines = string.Concat(parts).Split('\n');
        var width = lines.Max(static l => l.Count(static c => c == '\t')) + 1;
        return lines.Select(l => (string[])[.. l.Split('\t').Concat(Enumerable.Repeat("", width)).Take(width)]);
    }
}
