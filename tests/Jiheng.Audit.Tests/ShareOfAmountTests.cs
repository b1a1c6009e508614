using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ShareOfAmountTests
{
    [Theory]
    [InlineData("中央财政补助标准440元/人（补助标准560元/人/年的80%）。", "448")]
    [InlineData("按补助标准640元的60%，即374元安排。", "384")]
    [InlineData("人均补助标准550元，中央财政按80%承担420元。", "440")]
    [InlineData("奖励资金按追回金额120万元的5%，发放6.6万元。", "6.0")]
    [InlineData("每人补助670元，自治区按15%负担105.5元。", "100.5")]
    [InlineData("中央补助384元，为补助标准610元的60%。", "366")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ShareOfAmount>(text, expected);

    [Theory]
    [InlineData("中央财政补助标准440元/人（补助标准550元/人/年的80%）。")]
    [InlineData("按补助标准640元的60%，即384元安排。")]
    [InlineData("人均补助标准550元，中央财政按80%承担440元。")]
    [InlineData("奖励资金按追回金额120万元的5%，发放6万元。")]
    [InlineData("每人补助670元，自治区按15%负担100.5元。")]
    [InlineData("每人补助670元，中央按80%负担536元，自治区按15%负担100.5元，县级按5%负担33.5元。")]
    [InlineData("支出980万元，完成预算1000万元的98%，结余20万元。")]
    [InlineData("中央补助384元，为补助标准640元的60%。")]
    [InlineData("住院费用1.2万元，政策范围内按75%报销，起付线500元。")]
    [InlineData("收入333万元，占总收入1000万元的33%。")]
    [InlineData("补助标准640元和560元两档，中央财政按80%承担448元。")]
    [InlineData("参保率95%的地区补助120元，其余补助100元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ShareOfAmount>(text);
}
