using Jiheng.Audit.Checks;
using Jiheng.Audit.Claims;

namespace Jiheng.Audit.Tests;

public sealed class PrintedFormulaTests
{
    [Theory]
    [InlineData("到位率=（80/100）×100%=85%。", "80%")]
    [InlineData("补助=250×40=12000元。", "10000")]
    [InlineData("合计为12.5+7.5=21.0万元。", "20.0")]
    [InlineData("人均1200÷4=350元。", "300")]
    [InlineData("得分=(90-60)/(100-60)×10=8.0分。", "7.5")]
    [InlineData("发放10.50万人=1000.00万元/12个月/100元/人。", "0.83")]
    [InlineData("到位率=（200.00/180.00）×100%=90%。", "111")]
    [InlineData("按人数与标准核算：250×4=20×40=1000。", "1000")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PrintedFormula>(text, expected);

    [Theory]
    [InlineData("到位率=（80/100）×100%=80%。")]
    [InlineData("补助=250×40=10000元。")]
    [InlineData("合计为12.5+7.5=20.0万元。")]
    [InlineData("人均1000÷3=333.33元。")]
    [InlineData("得分=(90-60)/(100-60)×10=7.5分。")]
    [InlineData("执行率=执行数/预算数×100%。")]
    [InlineData("比例为3/7=42.86%。")]
    [InlineData("编号A-12=3。")]
    [InlineData("10×95.2%=9.52分。")]
    [InlineData("5/0=0。")]
    [InlineData("发放10.00万人=1000.00万元/100元/人。")]
    [InlineData("执行率=（180.00/200.00）×100%=90%。")]
    [InlineData("按人数与标准核算：250×4=20×50=1000。")]
    [InlineData("补助 $\\text{人均 } 103.6 \\text{ 元} \\times 25 \\text{ 万人} = 2590 \\text{ 万元}$ 。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PrintedFormula>(text);

    [Fact]
    public void Check_EighteenHundredCharactersOfOperands_IsCalculated()
    {
        var sum = string.Join("+", Enumerable.Repeat("12.5", 360)); // 360 × 12.5 = 4500
        Examples.Silent<PrintedFormula>($"合计{sum}=4500.0万元。");
        Examples.Noticed<PrintedFormula>($"合计{sum}=4600.0万元。", "4500.0");
    }

    // From every operand on, this would take 2,500 × 5,000 steps for each of 200 passages; how long it takes is in bench/results/audit-growth.md.
    [Fact]
    public void Check_AMegabyteOfOperandsWithoutAResult_ClaimsNothing() =>
        Assert.Empty(new PrintedFormula().Check(new Manuscript(Examples.Document(string.Concat(Enumerable.Repeat("1+1×", 250_000))), Examples.Lexicon)));

    [Theory]
    [InlineData("甲×1+2=4。", "3")]
    [InlineData("2×3=7，4×5=20，6×7=42。", "6")]
    public void Check_BehindWhatIsNoOperand_StillFindsTheFormula(string text, string expected) => Examples.Noticed<PrintedFormula>(text, expected);
}
