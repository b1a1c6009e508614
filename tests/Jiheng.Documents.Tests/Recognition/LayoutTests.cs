using Jiheng.Data.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>The forms of several provinces, as conversions leave them; texts are made up.</summary>
public sealed class LayoutTests
{
    private const string Funds = "项目资金（万元）\t\t年初预算数\t全年预算数（A）\t全年实际支出\t分值\t执行率（B/A）\t得分\n\t年度资金总额：\t100.00\t120.00\t90.00\t20\t75.00%\t15\n\t其中：财政拨款\t100.00\t100.00\t80.00\t—\t—\t—\n\t其他资金\t\t20.00\t10.00\t—\t—\t—\n";

    private const string Project = "项目支出绩效自评表\n（2023年度）\n项目名称\t\t某县医保能力提升\n主管部门\t\t某县医疗保障局\t\t实施单位\t某县医保中心\n" + Funds
        + "一级指标\t二级指标\t三级指标\t指标性质\t年度指标值\t度量单位\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n";

    [Fact]
    public void SignAndUnitInColumnsOfTheirOwn_AreOneTarget()
    {
        var form = Recognised.Form(Project + "产 出 指 标\t数量指标\t培训场次\t≥\t12\t场\t10\t40\t33.33\t师资不足。改进措施：提前安排。\n\t质量指标\t合格率\t正向\t95\t%\t97\t20\t20\t\n效益指标\t社会效益指标\t办事便利度\t定性\t明显提升\t\t明显提升\t20\t20\t\n总分\t\t\t\t\t\t\t100\t88.33\t\n").Form;
        Assert.Equal(["≥12场", "≥95%", "明显提升"], form.Indicators.Select(i => i.Target.Text));
        Assert.Equal(["10场", "97%", "明显提升"], form.Indicators.Select(i => i.Actual.Text));
        Assert.Equal(["产出指标", "产出指标", "效益指标"], form.Indicators.Select(i => i.Level1));
        Assert.Equal(("师资不足。", "提前安排。"), (form.Indicators[0].Reason, form.Indicators[0].Measures));
    }

    [Fact]
    public void TwentyPointsForExecution_AreReadWithTheTotal()
    {
        var read = Recognised.Form(Project + "产出指标\t数量指标\t培训场次\t≥\t12\t场\t12\t80\t80\t\n总分\t\t\t\t\t\t\t100\t95\t\n");
        Assert.Equal((20m, 15m, 95m), (read.Printed.ExecutionWeight, read.Printed.ExecutionScore, read.Printed.Total));
        Assert.Equal([("total", 120m, 90m), ("appropriation", 100m, 80m), ("other", 20m, 10m)], read.Form.Funds.Select(f => (f.Id, f.Budget.Value, f.Executed.Value)));
        Assert.Equal(("某县医保能力提升", 2023, "某县医疗保障局", "某县医保中心"), (read.Form.Name, read.Form.Year, read.Form.Authority, read.Form.Unit));
    }

    [Fact]
    public void ShiftedRow_IsPutRightByWhatItsCellsHold()
    {
        var form = Recognised.Form(Plain("产出指标\t数量指标\t培训场次\t≥12场\t12场\t30\t30\t\n成本指标\t人均成本\t≤100元\t98元\t20\t20\t\t\n满意度指\t满意度指标\t群众满意度\t≥90%\t95%\t40\t40\t\n")).Form;
        Assert.Equal([("产出指标", "数量指标", "培训场次", 30m), ("产出指标", "成本指标", "人均成本", 20m), ("满意度指标", "满意度指标", "群众满意度", 40m)], form.Indicators.Select(i => (i.Level1, i.Level2, i.Level3, i.Weight)));
        Assert.Equal("≤100元", form.Indicators[1].Target.Text);
    }

    [Theory]
    [InlineData("一千三百多")]
    [InlineData("十余场")]
    [InlineData("约二十几场")]
    public void ActualValueInWords_WhereTheTargetIsANumber_IsTold(string words)
    {
        var diagnostics = new Diagnostics();
        var form = Recognised.OfText(Plain($"产出指标\t数量指标\t培训场次\t≥12场\t{words}\t90\t90\t\n总分\t\t\t\t\t100\t100\t\n"), diagnostics).Forms.Cast<RecognisedSelfEvaluation>().Single().Form;
        Assert.Equal(words, form.Indicators[0].Actual.Text);
        var told = Assert.Single(diagnostics.Items, d => d.ToString().Contains(words, StringComparison.Ordinal));
        Assert.Contains("≥12场", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TableBrokenOverPages_IsOneForm()
    {
        var form = Recognised.Form(Plain("产出指标\t数量指标\t培训场次\t≥12场\t12场\t30\t30\t\n") + "\n— 2 —\n\n\t质量指标\t合格率\t≥95%\t97%\t60\t60\t\n总分\t\t\t\t\t100\t100\t\n").Form;
        Assert.Equal(["培训场次", "合格率"], form.Indicators.Select(i => i.Level3));
    }

    [Fact]
    public void TwoFormsInOneTable_AreTwoForms()
    {
        var one = Plain("产出指标\t数量指标\t培训场次\t≥12场\t12场\t90\t90\t\n总分\t\t\t\t\t100\t100\t\n");
        var forms = Recognised.OfText(one + one.Replace("某项目", "另一项目", StringComparison.Ordinal)).Forms.Cast<RecognisedSelfEvaluation>();
        Assert.Equal(["某项目", "另一项目"], forms.Select(f => f.Form.Name));
    }

    [Fact]
    public void AmountsInYuan_BecomeWanYuan()
    {
        var text = Plain("产出指标\t数量指标\t培训场次\t≥12场\t12场\t90\t90\t\n").Replace("项目资金（万元）", "项目资金（元）", StringComparison.Ordinal).Replace("500.00\t500.00\t400.00", "5,000,000.00\t5,000,000.00\t4,000,000.00", StringComparison.Ordinal);
        Assert.Equal((500m, 400m), (Recognised.Form(text).Form.Funds[1].Budget.Value, Recognised.Form(text).Form.Funds[1].Executed.Value));
    }

    [Fact]
    public void WrongAmount_IsReportedWithItsPlace_AndTheOtherRowsSurvive()
    {
        var diagnostics = new Diagnostics();
        var text = Plain("产出指标\t数量指标\t培训场次\t≥12场\t12场\t90\t90\t\n").Replace("财政拨款\t500.00\t500.00\t400.00", "财政拨款\t500.00\t500.00\t四百", StringComparison.Ordinal);
        var form = Recognised.Form(text, diagnostics).Form;
        var error = Assert.Single(diagnostics.Items, d => d.Given == "四百");
        Assert.Equal((Severity.Error, "表.txt", 7), (error.Severity, error.Place.Source, error.Place.Line));
        Assert.Contains("应为数字；请改为", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 400m), (form.Indicators.Count, form.Funds[0].Executed.Value));
    }

    [Fact]
    public void FormWithoutYear_SaysWhereAndWhatToDo()
    {
        var diagnostics = new Diagnostics();
        _ = Recognised.Form(Plain("产出指标\t数量指标\t培训场次\t≥12场\t12场\t90\t90\t\n").Replace("（2023年度）\n", "", StringComparison.Ordinal), diagnostics);
        var error = Assert.Single(diagnostics.Items, d => d.Severity == Severity.Error);
        Assert.Contains("第", error.Place.ToString(), StringComparison.Ordinal);
        Assert.Contains("年度", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("部门整体支出绩效自评表", "部门名称", FormKind.Department)]
    [InlineData("项目支出绩效自评表", "项目名称", FormKind.Project)]
    [InlineData("中央对地方转移支付绩效自评表", "转移支付名称", FormKind.Transfer)]
    public void Kind_FollowsTitleAndLabels(string title, string label, FormKind kind)
    {
        var text = Plain("产出指标\t数量指标\t培训场次\t≥12场\t12场\t90\t90\t\n").Replace("项目支出绩效自评表", title, StringComparison.Ordinal).Replace("项目名称", label, StringComparison.Ordinal);
        Assert.Equal(kind, Recognised.Form(text).Form.Kind);
    }

    private static string Plain(string indicators) =>
        "项目支出绩效自评表\n（2023年度）\n项目名称\t\t某项目\n主管部门\t\t某局\n项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n\t年度资金总额\t500.00\t500.00\t400.00\t10\t80.00%\t8\n\t其中：当年财政拨款\t500.00\t500.00\t400.00\t—\t—\t—\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n" + indicators;
}
