using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ComparedWordsTests
{
    [Theory]
    [InlineData("参保群众满意度92.4%，高于上年的94.1%。", "94.1%")]
    [InlineData("全年支出880万元，低于预算850万元。", "850万元")]
    [InlineData("政策范围内报销比例68.2%，超过目标值70%。", "70%")]
    [InlineData("次均费用6100元，低于全省平均5800元。", "5800元")]
    [InlineData("办结率95.5%，优于97%的平均水平。", "97%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ComparedWords>(text, expected);

    [Theory]
    [InlineData("参保群众满意度94.1%，高于上年的92.4%。")]
    [InlineData("全年支出850万元，低于预算880万元。")]
    [InlineData("政策范围内报销比例72.2%，超过目标值70%。")]
    [InlineData("满意度92%，要求高于目标值95%。")]
    [InlineData("满意度92%，没有超过上年的94%。")]
    [InlineData("报销比例68%，不低于目标值70%的规定没有落实。")]
    [InlineData("支出80万元，超过100万元的项目有3个。")]
    [InlineData("满意度92%，力争明年高于上年的94%。")]
    [InlineData("住院12天，低于上年的13人。")]
    [InlineData("满意度92%，其中高于平均94%的有3个县。")]
    [InlineData("满意度约92%，高于上年的92.4%。")]
    [InlineData("满意度92%，高于上年的92.4%的县不在少数。")]
    [InlineData("65岁以上的参保人5200人，超过6000人的目标尚有差距。")]
    [InlineData("重复参保率0.3%，优于目标值0.5%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ComparedWords>(text);
}
