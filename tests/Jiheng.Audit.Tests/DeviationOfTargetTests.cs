using FsCheck;
using FsCheck.Fluent;
using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DeviationOfTargetTests
{
    private const string Rows = "一级指标|三级指标|指标值|实际完成值|分值|得分|偏差原因\n";

    [Theory]
    [InlineData("检查家数目标值120家，实际108家，偏差率为12%。", "10.00%")]
    [InlineData("培训人数目标500人，实际培训620人，偏差率20%。", "24.00%")]
    [InlineData("计划抽查80家，实际抽查74家，偏差率为-8.5%。", "7.50%")]
    [InlineData(Rows + "产出|抽查家数|≥80家|74家|10|9|抽查时间推迟，偏差率为9%。", "7.50%")]
    [InlineData("“抽查家数”实际完成值为74家，分值10分，得分9分。偏差率为9%。\n" + Rows + "产出|抽查家数|≥80家|74家|10|9|", "7.50%")]
    [InlineData("“预算执行率”实际完成值为84.85%，分值5分，得分4.47分。偏差率为10%。\n" + Rows + "产出|预算执行率|≥95%|84.85%|5|4.47|", "10.68%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<DeviationOfTarget>(text, expected);

    [Theory]
    [InlineData("检查家数目标值120家，实际108家，偏差率为10%。")]
    [InlineData("检查家数目标值120家，实际108家，完成率90%，偏差率为-10%。")]
    [InlineData("培训人数目标500人，实际培训620人，偏差率24%。")]
    [InlineData("偏差率为12%。")]
    [InlineData("检查家数目标值120家，上年115家，实际108家，偏差率为12%。")]
    [InlineData(Rows + "产出|抽查家数|≥80家|74家|10|9|抽查时间推迟，偏差率为7.5%。")]
    [InlineData(Rows + "产出|抽查家数|≥80家|74家|10|9|偏差率为3%，其中城区偏差率为9%。")]
    [InlineData("“抽查家数”实际完成值为74家。偏差率为9%。\n" + Rows + "产出|检查家数|≥80家|74家|10|9|")]
    [InlineData("“享受待遇人次”实际完成值为559.55万人次，分值5分，得分3.89分。偏差率为22%。\n" + Rows + "产出|享受待遇人次|≥719.81万人次|559.55万人次|5|3.89|")]
    [InlineData("检查目标120家；培训目标500人，实际450人，偏差率为10%。")]
    [InlineData("预算偏差率控制在5%以内，目标值120家，实际108家。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<DeviationOfTarget>(text);

    [Fact]
    public void Check_OfTheDeviationItself_HoldsUntilItIsChanged() => Prop.ForAll((from target in Gen.Choose(50, 5_000) from actual in Gen.Choose(50, 5_000) select (Target: target, Actual: actual)).ToArbitrary(), n =>
    {
        string Tell(decimal more) => FormattableString.Invariant($"检查目标值{n.Target}家，实际{n.Actual}家，偏差率为{Math.Round((100m * Math.Abs(n.Actual - n.Target) / n.Target * more) + more - 1m, 2, MidpointRounding.AwayFromZero):F2}%。");
        Examples.Silent<DeviationOfTarget>(Tell(1m));
        if (Math.Abs(n.Actual - n.Target) * 20 > n.Target) Assert.Single(Examples.Audit<DeviationOfTarget>(Tell(1.2m)));
    }).Holds();
}
