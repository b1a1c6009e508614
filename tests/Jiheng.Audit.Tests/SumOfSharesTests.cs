using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SumOfSharesTests
{
    [Theory]
    [InlineData("非常满意占50.0%，满意占34.8%，一般占11.1%，总体满意率为88.4%。", "84.8%")]
    [InlineData("非常了解28.0%，基本了解52.4%，不了解19.6%，总体知晓率为84.0%。", "80.4%")]
    [InlineData("表示非常满意的271人，占57.9%，满意的150人，占32.1%，综合满意度为95.0%。", "90.0%")]
    [InlineData("高度认可61.2%，基本认可30.3%，不认可8.5%，总体认可度为95.1%。", "91.5%")]
    [InlineData("非常满意70%，基本满意25%，不满意5%，总满意率为90%。", "95")]
    [InlineData("发放问卷400份，有效回收率98.00%。“很满意”占64.03%，“满意”占28.83%，“一般”占7.14%。总体满意度93.86%。", "92.86")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SumOfShares>(text, expected);

    [Theory]
    [InlineData("非常满意占50.0%，满意占34.8%，一般占11.1%，总体满意率为84.8%。")]
    [InlineData("非常满意占50.0%，满意占34.8%，一般占11.1%，总体满意率为95.9%。")]
    [InlineData("非常了解28.0%，基本了解52.4%，不了解19.6%，总体知晓率为80.4%。")]
    [InlineData("便捷满意度90.0%，态度满意度94.0%，总体满意度为92.0%。")]
    [InlineData("总体满意率为88.4%。")]
    [InlineData("满意占34.8%，总体满意率为84.8%。")]
    [InlineData("参保率96.0%，报销比例70.0%，总体满意率为91.0%。")]
    [InlineData("非常满意70%，基本满意25%，不满意5%，总满意率为95%。")]
    [InlineData("非常满意20%，满意30%，总体满意度为93.0%。")]
    [InlineData("非常满意占33.3%，满意占33.4%，总体满意率为66.7%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SumOfShares>(text);
}
