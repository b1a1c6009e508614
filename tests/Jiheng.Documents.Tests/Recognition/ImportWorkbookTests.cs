using Jiheng.Documents.Recognition;
using Jiheng.Documents.Tests.Reading;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>A self-evaluation form as an office keeps it in Excel: merged titles, the unit in a head, separators, trailing blanks, a total row.</summary>
public sealed class ImportWorkbookTests
{
    private static readonly string[][] Rows =
    [
        ["项目支出绩效自评表  ", "", "", "", "", "", "", ""],
        ["（2023年度）", "", "", "", "", "", "", ""],
        ["项目名称", "", "某县医疗救助补助资金 ", "", "", "", "", ""],
        ["主管部门", "", "某县医疗保障局", "", "实施单位", "某县医保中心", "", ""],
        ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["", "年度资金总额", "#1200", "1,250.00 ", "#1000", "10", "80.00%", "8"],
        ["", "其中：财政拨款", "#1200", "1,250.00", "#1000", "—", "—", "—"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        ["产出指标", "数量指标", "救助人次", "≥1,200人次", "1,300人次 ", "50", "50", ""],
        ["", "质量指标", "对象准确率", "≥95%", "97%", "40", "40", ""],
        ["总分", "", "", "", "", "100", "98", ""],
    ];

    private static readonly string[] Merges = ["A1:H1", "A2:H2", "A3:B3", "C3:H3", "A4:B4", "C4:D4", "F4:H4", "A5:A7", "A9:A10"];

    [Fact]
    public void Form_InAnUntidyWorkbook_GivesItsData()
    {
        var read = Form(Rows);
        Assert.Equal(("某县医疗救助补助资金", 2023, "某县医疗保障局", "某县医保中心"), (read.Form.Name, read.Form.Year, read.Form.Authority, read.Form.Unit));
        Assert.Equal([1250.00m, 1250.00m], read.Form.Funds.Select(f => f.Budget.Value));
        Assert.Equal([("产出指标", "救助人次", "≥1,200人次", "1,300人次"), ("产出指标", "对象准确率", "≥95%", "97%")], read.Form.Indicators.Select(i => (i.Level1, i.Level3, i.Target.Text, i.Actual.Text)));
        Assert.Equal(98m, read.Printed.Total);
    }

    private static RecognisedSelfEvaluation Form(string[][] rows) =>
        Assert.IsType<RecognisedSelfEvaluation>(Assert.Single(Recognised.Of("自评表.xlsx", MadeSheet.Of(rows, Merges)).Forms));
}
