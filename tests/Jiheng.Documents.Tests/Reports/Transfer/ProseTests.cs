using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Tests.Reports.Transfer;

public sealed class ProseTests
{
    [Theory]
    [InlineData(10.29, 5.72, "比上年增加10.29亿元，增长5.72%")]
    [InlineData(-10.29, -5.72, "比上年减少10.29亿元，下降5.72%")]
    [InlineData(0, 0, "与上年持平")]
    public void ChangeWords_OfASign_SaysItInWords(decimal change, decimal percent, string words) =>
        Assert.Equal(words, ChangeWords.Of(new ReportText(), Amount(change), Derivation.Input("r", "增长率", new(percent / 100m, Units.Ratio, 4))).Text);

    [Fact]
    public void ChangeWords_WithoutRate_SaysTheAmountAlone() => Assert.Equal("比上年增加3亿元", ChangeWords.Of(new ReportText(), Amount(3m), null).Text);

    [Fact]
    public void Body_FigureInASentence_IsNotedOnceWithWhatWasPrinted()
    {
        var text = new ReportText();
        text.Body($"收入{Amount(3m)}，仍为{Amount(3m)}。");

        Assert.Equal("收入3亿元，仍为3亿元。", Assert.IsType<Paragraph>(Assert.Single(text.Blocks)).Text);
        Assert.Equal("change", Assert.Single(text.Ledger.Figures).Derivation.Key);
        Assert.Equal("3亿元", Assert.Single(text.Ledger.Printed));
    }

    [Fact]
    public void Body_NumberInTheWordsOfARule_IsRefused() => Assert.Throws<ArgumentException>(static () => new ReportText().Body($"收入3亿元。"));

    [Fact]
    public void Heading_Levels_AreNumberedAfterTheStandard()
    {
        var text = new ReportText();
        foreach (var level in (int[])[1, 2, 3, 4, 4, 3, 2, 1]) text.Heading(level, "甲");
        Assert.Equal(["一、甲", "（一）甲", "1.甲", "（1）甲", "（2）甲", "2.甲", "（二）甲", "二、甲"], text.Blocks.Cast<Paragraph>().Select(static p => p.Text));
    }

    [Theory]
    [InlineData("≥8个", "5个", "人手不足", "①甲：指标值≥8个，实际完成5个，完成率62.50%，偏差率-37.50%，未达成（原因见第三部分），得6.25分（分值10分）。")]
    [InlineData("≥8个", "5个", "", "①甲：指标值≥8个，实际完成5个，完成率62.50%，偏差率-37.50%，未达成，未填报原因，得6.25分（分值10分）。")]
    [InlineData("≥8个", "8个", "", "①甲：指标值≥8个，实际完成8个，完成率100.00%，偏差率0.00%，达成，得10.00分（分值10分）。")]
    [InlineData("≥8个", "10个", "", "①甲：指标值≥8个，实际完成10个，完成率125.00%，偏差率25.00%，超额达成，得10.00分（分值10分）。")]
    public void Indicator_MetOrNot_IsWorded(string target, string actual, string reason, string sentence) =>
        Assert.Equal(sentence, IndicatorsPart.Of(new ReportText(), Result(target, actual, reason), "①").Text);

    [Fact]
    public void Indicator_NotFilledIn_SaysSo() => Assert.Contains("实际完成值未填报，不能计算完成率", IndicatorsPart.Of(new ReportText(), Result("≥8个", "", ""), "①").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("人手不足。", "产出指标中的“甲”未达成，指标值≥8个，实际完成5个。原因：人手不足。")]
    [InlineData("", "产出指标中的“甲”未达成，指标值≥8个，实际完成5个。未填报原因。")]
    public void Deviation_WithAndWithoutReason_IsWorded(string reason, string sentence) =>
        Assert.Equal(sentence, DeviationsPart.Reason(new ReportText(), Result("≥8个", "5个", reason)).Text);

    [Fact]
    public void AuthorText_Markdown_BecomesParagraphs()
    {
        var paragraphs = AuthorText.Read("甲**乙**丙\n续行\n\n- 子；\n- 丑。\n\n3. 寅；\n4. 卯。\n\n## 辰");

        Assert.Equal(["甲乙丙续行", "子；", "丑。", "3.寅；", "4.卯。", "辰"], paragraphs.Select(static p => p.Text));
        Assert.Equal([new Run("甲"), new Run("乙", true), new Run("丙续行")], paragraphs[0].Runs);
        Assert.Equal(ParagraphStyle.Heading3, paragraphs[^1].Style);
    }

    [Theory]
    [InlineData("650000", "新疆", "自治区", "全区", "喀什:653100,伊犁州:654000,哈密:650500", "地州市")]
    [InlineData("510000", "四川省", "省", "全省", "成都市:510100,凉山州:513400", "州市")]
    [InlineData("150000", "内蒙古", "自治区", "全区", "呼和浩特市:150100,兴安盟:152200", "盟市")]
    [InlineData("110000", "北京市", "市", "全市", "东城区:110101", "区")]
    [InlineData("653100", "喀什地区", "地区", "全地区", "喀什市:653101,疏附县:653121", "县市")]
    public void RegionWords_OfAPlace_FollowItsRankAndParts(string code, string name, string level, string whole, string parts, string called)
    {
        var words = RegionWords.Of(code, name, [.. parts.Split(',').Select(static p => (p.Split(':')[1], p.Split(':')[0]))]);
        Assert.Equal((level, whole, called), (words.Level, words.Whole, words.Parts));
    }

    private static Derivation Amount(decimal value) => Derivation.Input("change", "增减额", Quantity.Of(value, Units.YiYuan));

    private static IndicatorResult Result(string target, string actual, string reason)
    {
        Indicator indicator = Made.Indicator(1, "产出指标", "数量指标", "甲", 10m, target, actual, reason);
        return SelfEvaluator.Evaluate(Made.Form(FormKind.Project, Made.Fund("own", "本级", null, 1m, 1m)) with { Indicators = [indicator] }, Made.Scheme).Indicators[0];
    }
}
