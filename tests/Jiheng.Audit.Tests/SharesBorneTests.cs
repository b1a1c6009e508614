using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SharesBorneTests
{
    [Theory]
    [InlineData("所需资金由中央财政承担80%，地方财政承担25%。", "20")]
    [InlineData("中央和地方按80%、30%的比例分担。", "20")]
    [InlineData("补助资金中央负担60%、自治区负担30%、县级负担20%。", "10")]
    [InlineData("缴费由单位承担70%，个人承担20%。", "30")]
    [InlineData("资金由中央财政配套80%地方配套25%。", "20")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SharesBorne>(text, expected);

    [Theory]
    [InlineData("所需资金由中央财政承担80%，地方财政承担20%。")]
    [InlineData("中央和地方按80%、20%的比例分担。")]
    [InlineData("补助资金中央负担60%、自治区负担30%、县级负担10%。")]
    [InlineData("补助资金中央负担60%、自治区负担30%，其余由县级安排。")]
    [InlineData("缴费由单位承担70%，个人承担30%。")]
    [InlineData("第一档中央承担80%，第二档中央承担60%。")]
    [InlineData("中央财政承担80%，执行率100%。")]
    [InlineData("中央资金执行率98%，地方配套资金执行率95%。")]
    [InlineData("配套资金中央80%、地方25%的进度已经完成。")]
    [InlineData("省承担比例为33.3%，市承担33.3%，县承担33.3%。")]
    [InlineData("地方财政承担部分同比增长12%，中央承担部分增长95%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SharesBorne>(text);
}
