using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class GoalRateTests
{
    [Theory]
    [InlineData("“培训人次”指标：预期指标值为“=120人次”，根据签到表，实际完成指标值为“=120人次”，指标完成率为190%。", "100")]
    [InlineData("“补助标准”指标：目标值=80元，实际完成值=60元，完成率为100%。", "75")]
    [InlineData("“检查机构数”指标：年度目标值≥40家，实际完成36家，完成率95%。", "90")]
    [InlineData("“建档户数”指标：计划数为200户，实际完成值为250户，指标完成率为150%。", "125")]
    [InlineData("“知晓率”指标：预期指标值为≥80%，实际完成指标值为90%，完成率为122.5%。", "112.5")]
    [InlineData("“宣传场次”指标：预期值为“≥12场”，实际完成值为“15场”，指标完成率215%。", "125")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<GoalRate>(text, expected);

    [Theory]
    [InlineData("“培训人次”指标：预期指标值为“=120人次”，根据签到表，实际完成指标值为“=120人次”，指标完成率为100%。")]
    [InlineData("“补助标准”指标：目标值=80元，实际完成值=60元，完成率为75%。")]
    [InlineData("“检查机构数”指标：年度目标值≥40家，实际完成36家，完成率90%。")]
    [InlineData("“建档户数”指标：计划数为200户，实际完成值为250户，指标完成率为125%。")]
    // What exceeds its target is told as met.
    [InlineData("“建档户数”指标：计划数为200户，实际完成值为250户，指标完成率为100%。")]
    // The less the better, and the rate is told the other way round, or as met.
    [InlineData("“次均费用”指标：目标值为600元，实际完成值为540元，完成率为100%。")]
    [InlineData("“次均费用”指标：目标值为600元，实际完成值为540元，完成率为111.11%。")]
    [InlineData("“重复参保人数”指标：预期指标值为≤50人，实际完成指标值为20人，完成率为100%。")]
    [InlineData("“办结时限”指标：预期指标值为20个工作日，实际完成值为15个工作日，完成率为100%。")]
    // Of other things.
    [InlineData("设置指标20个，完成19个，指标完成率为95%。")]
    [InlineData("目标值为500人，实际完成480人；全部12项任务完成率为100%。")]
    [InlineData("预算目标数100万元，参保实际完成80万人，完成率为90%。")]
    [InlineData("“住院率”指标：预期指标值为15%，实际完成指标值为15%，指标完成率为100%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<GoalRate>(text);
}
