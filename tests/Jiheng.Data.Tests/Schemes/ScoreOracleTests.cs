using Jiheng.Domain.Scoring;
using Jiheng.Domain.Targets;

namespace Jiheng.Data.Tests.Schemes;

/// <summary>Published scores recomputed: weight, target → actual = score.</summary>
public sealed class ScoreOracleTests
{
    [Theory]
    [InlineData("project-20-80", 10, "≥8次", "6次", "7.5")]              // 10 × 6/8, execution counts 20
    [InlineData("project-10-90", 10, "=8个", "=5个", "6.25")]            // 10 × 5/8
    [InlineData("project-10-90", 5, ">=10班次", "=5班次", "2.5")]        // 5 × 5/10
    [InlineData("project-10-90", 5, ">=5场", "=0场", "0")]
    [InlineData("project-10-90", 10, "=3辆", "=0辆", "0")]
    [InlineData("project-10-90", 10, "=5个", "=16个", "10")]             // capped at the weight
    [InlineData("kashgar-2022", 5, "≥41万人", "40.28万人", "4.91")]           // 98.24% × 5 = 4.912
    [InlineData("kashgar-2022", 5, ">=719.81万人次", "559.55万人次", "3.89")] // 77.74% × 5 = 3.887
    [InlineData("kashgar-2022", 5, "≥95%", "92.1%", "4.85")]                  // 96.95% × 5 = 4.8475
    [InlineData("kashgar-2022", 5, ">=95%", "84.85%", "4.47")]                // 89.32% × 5 = 4.466
    [InlineData("kashgar-2022", 5, "≥132万人次", "479.45万人次", "3")]        // 363.22% ≥ 300% → 60%
    [InlineData("kashgar-2022", 10, "≤228462万元", "210485万元", "9.21")]     // 92.13% × 10 = 9.213
    [InlineData("kashgar-2022-cost-met", 10, "≤228462万元", "210485万元", "10")]
    [InlineData("kashgar-2022", 5, "=100%", "100", "5")]
    [InlineData("kashgar-2022", 5, "1", "100%", "5")]
    [InlineData("project-10-90", 5, "<=60工作日", "=70工作日", "0")]     // late: all or nothing
    [InlineData("national-2020", 5, "<=60工作日", "=70工作日", "4.29")]       // 60/70 × 5 = 4.2857
    [InlineData("project-10-90", 5, "2024年5月前", "2024年4月", "5")]
    [InlineData("project-10-90", 40, "有效提升", "完全达到预期", "40")]
    [InlineData("transfer-2024-xinjiang", 6, "0", "4103人", "0")]
    [InlineData("transfer-2024-xinjiang", 12, "0", "0", "12")]
    [InlineData("transfer-2024-xinjiang", 12, "70%左右", "75.17%", "12")]     // 5.17/70 = 7.4% ≤ 10%
    [InlineData("transfer-2024-xinjiang", 12, "逐步推开", "100%", "12")]
    [InlineData("transfer-2024-xinjiang", 14, "达到国家下达的年度基本医保参保人数目标值（2084万人）", "2088.09万人", "14")]
    [InlineData("national-2020", 10, "≥30.91万人", "314906人", "10")]         // 31.4906 万人
    [InlineData("national-2020", 10, "≥183.78万人", "1835863人", "9.99")]     // 183.5863/183.78 = 99.8946%
    [InlineData("national-2020", 10, "6-9个月", "10个月", "9")]               // 9/10
    [InlineData("national-2020", 5, "≤5%", "-3%", "5")]                       // a fall meets a ceiling on growth
    [InlineData("national-2020", 5, "≥0", "3", "5")]
    [InlineData("national-2020", 5, "≤0", "3", "0")]
    [InlineData("national-2020", 5, "<0%", "-3%", "5")]
    [InlineData("national-2020", 5, "≥5%", "-3%", "0")]
    [InlineData("national-2020", 5, "≥-5%", "-3%", "5")]
    public void Score_PublishedIndicator_EqualsPublishedScore(string scheme, int weight, string target, string actual, string score) =>
        Assert.Equal(decimal.Parse(score), Scored(scheme, weight, target, actual).Score.Value);

    [Theory]
    [InlineData("≥24.37万人", "=24.37万人", "C11", 5, "5")]
    [InlineData("≥20万人", "=24万人", "C11", 5, "4")]        // 120%: 1 − 20% = 80% of 5
    [InlineData("≥20万人", "=40万人", "C11", 5, "0")]        // 200%
    [InlineData("≥20万人", "=16万人", "C11", 5, "2.5")]      // (80% − 60%)/40% = 50% of 5
    [InlineData("≥95%", "=95%", "C21", 10, "10")]
    [InlineData("≥95%", "76%", "C21", 10, "5")]              // 80% → 50%
    [InlineData("≥95%", "50%", "C21", 10, "0")]              // 52.63% < 60%
    [InlineData("100%", "97.34%", "B12", 6, "6")]
    [InlineData("100%", "89.99%", "B12", 6, "5")]
    [InlineData("100%", "90%", "B12", 6, "6")]
    [InlineData("100%", "69.9%", "B12", 6, "2")]
    [InlineData("100%", "59.9%", "B12", 6, "0")]
    [InlineData("=103.6元/人", "=103.6元/人", "C41", 10, "10")]
    [InlineData("=103.6元/人", "=103.7元/人", "C41", 10, "0")]
    [InlineData("≥95%", "=91.4%", "D11", 15, "15")]          // 96.21% completed
    [InlineData("≥95%", "=96.23%", "D21", 10, "10")]
    [InlineData("≥95%", "=89.99%", "D21", 10, "8")]
    public void Score_EvaluationRule_FollowsItsText(string target, string actual, string rule, int weight, string score) =>
        Assert.Equal(decimal.Parse(score), Scored("changji-2024", weight, target, actual, rule).Score.Value);

    [Fact]
    public void Score_FarAboveTargetWithDeductionRule_LosesTwoPoints() =>
        Assert.Equal(8m, Scored("project-10-90", 10, ">=100个", "405个", "over-achievement-minus-2").Score.Value);

    [Theory]
    [InlineData("1;1;1", "2")]
    [InlineData("1;0;1", "1.33")]  // 2 × (1 − 1/3)
    [InlineData("0;0;0", "0")]
    public void Score_Conditions_EachMissingOneLosesItsShare(string met, string score)
    {
        var indicator = Indicator(2, "充分", "充分") with { RuleId = "A11", Conditions = [.. met.Split(';').Select(c => c == "1")] };
        Assert.Equal(decimal.Parse(score), ShippedSchemes.Library.Schemes["changji-2024"].Score<PlainFigure>(indicator).Score.Value);
    }

    [Theory]
    [InlineData("≥95%", "完成良好")]
    [InlineData("≥41万人", "40.28万人次")]
    [InlineData("有效提升", "有一点提升")]
    [InlineData("≥95%", "")]
    public void Score_NotComputable_SaysWhatToDo(string target, string actual)
    {
        var outcome = ShippedSchemes.Library.Schemes["national-2020"].Score<PlainFigure>(Indicator(10, target, actual));
        Assert.False(outcome.IsScored);
        Assert.Contains("请", outcome.Problem, StringComparison.Ordinal);
    }

    private static Outcome<TracedFigure> Scored(string scheme, int weight, string target, string actual, string rule = "")
    {
        var outcome = ShippedSchemes.Library.Schemes[scheme].Score<TracedFigure>(Indicator(weight, target, actual) with { RuleId = rule });
        Assert.True(outcome.IsScored, outcome.Problem);
        return outcome;
    }

    private static Indicator Indicator(int weight, string target, string actual) =>
        new("indicators.1", "产出指标", "数量指标", "某指标", weight, TargetParser.Parse(target), ActualParser.Parse(actual));
}
