using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class MeanOfRatesTests
{
    [Theory]
    [InlineData("三项满意度分别为90.0%、88.0%、92.0%，平均满意度为91.0%。", "90.0")]
    [InlineData("两题满意比例为93.00%、95.00%，取平均值95.00%。", "94.00")]
    [InlineData("满意度为95.0%和96.0%，平均值为96.5%。", "95.5")]
    [InlineData("窗口满意度90.0%，网办满意度92.0%，平均满意度92.0%。", "91.0")]
    [InlineData("各乡镇得分率80.00%、85.00%、90.00%，平均得分率为86.00%。", "85.00")]
    [InlineData("三项满意度分别为90.0%、88.0%、92.0%，三项平均得到综合满意度91.5%。", "90.0%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<MeanOfRates>(text, expected);

    [Theory]
    [InlineData("三项满意度分别为90.0%、88.0%、92.0%，平均满意度为90.0%。")]
    [InlineData("两题满意比例为93.00%、95.00%，取平均值94.00%。")]
    [InlineData("满意度为95.0%和96.0%，平均值为95.5%。")]
    [InlineData("参保率97%，以下三项为90.0%、88.0%、92.0%，平均满意度为90.0%。")]
    [InlineData("平均满意度为91.0%。")]
    [InlineData("各乡镇得分率80.00%、85.00%、90.00%，平均得分率为85.00%。")]
    [InlineData("全国平均值为70%。")]
    [InlineData("满意度96.9%、94.6%、97.2%。\n因此取3个问题的平均值为96.23%。")]
    [InlineData("三项为96.9%、94.6%、97.2%，平均值为96.2%。")]
    [InlineData("上年满意度90%。")]
    [InlineData("三项满意度分别为90.0%、88.0%、92.0%，三项平均得到综合满意度90.0%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<MeanOfRates>(text);
}
