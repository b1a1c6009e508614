using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ComplementTests
{
    [Theory]
    [InlineData("受访者中男性占46.3%，女性占55.7%。", "53.7")]
    [InlineData("参保人员中职工占32.5%，居民占76.5%。", "67.5")]
    [InlineData("样本按户籍分，城镇占41%，农村占69%。", "59")]
    [InlineData("线上办理占70.00%，线下办理占35.00%。", "30.00")]
    [InlineData("统筹基金占63.2%，个人账户占46.8%。", "36.8")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Complement>(text, expected);

    [Theory]
    [InlineData("受访者中男性占46.3%，女性占53.7%。")]
    [InlineData("参保人员中职工占32.5%，居民占67.5%。")]
    [InlineData("职工参保率98%，居民参保率96%。")]
    [InlineData("男性满意率91%，女性满意率93%。")]
    [InlineData("职工占参保人数的30%，居民占住院人次的80%。")]
    [InlineData("男性占46%，60岁以上占30%。")]
    [InlineData("职工占比提高2%，居民占比下降3%。")]
    [InlineData("统筹基金支出增长8%，个人账户支出增长5%。")]
    [InlineData("线上办理占70.0%，窗口办理占20.0%，自助办理占10.0%。")]
    [InlineData("城镇占41.2%，农村占58.8%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Complement>(text);
}
