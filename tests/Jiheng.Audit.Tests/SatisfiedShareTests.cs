using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SatisfiedShareTests
{
    [Theory]
    [InlineData("抽样360人，满意342人，满意率92%。", "95")]
    [InlineData("回收有效问卷340份，表示满意的311人，满意率94.17%。", "91.47")]
    [InlineData("电话回访200人，非常满意和满意合计170人，满意度为88%。", "85")]
    [InlineData("调查500户，知晓政策的465户，知晓率95%。", "93")]
    [InlineData("收回问卷250份。对服务表示认可的215人，认可度为82%。", "86")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SatisfiedShare>(text, expected);

    [Theory]
    [InlineData("抽样360人，满意342人，满意率95%。")]
    [InlineData("回收有效问卷340份，表示满意的311人，满意率91.47%。")]
    [InlineData("电话回访200人，非常满意和满意合计170人，满意度为85%。")]
    [InlineData("抽样360人，不满意18人，满意率95%。")]
    [InlineData("满意342人，满意率92%。")]
    [InlineData("抽样360人，满意率92%。")]
    [InlineData("发放400份，收回380份，有效360份，满意342人，满意率90%。")]
    [InlineData("抽样360人，参保342人，满意率92%。")]
    [InlineData("抽样360人，满意342人，上年满意率为60%。")]
    [InlineData("调查500户，知晓政策的465户，知晓率93%。")]
    [InlineData("收回问卷250份。对服务表示认可的215人，认可度为86%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SatisfiedShare>(text);
}
