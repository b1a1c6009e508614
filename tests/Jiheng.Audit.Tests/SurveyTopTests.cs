using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SurveyTopTests
{
    [Theory]
    [InlineData("有效问卷256份。非常满意的163人，占63.7%；满意的79人，占30.9%。\n满意率为94.6%。", "94.5")]
    [InlineData("回收有效问卷256份。高度认可的178人，占69.5%；基本认可的71人，占27.7%。\n拨付流程认可度为97.2%。", "97.3")]
    [InlineData("收回有效问卷576份。非常满意的334人，占57.99%；满意的193人，占33.51%。\n综合满意率91.50%。", "91.49")]
    [InlineData("有效问卷256份。非常满意的163人，占63.7%；满意的79人，占30.9%。\n认为“非常满意”“满意”的问卷占比在94.6%。", "94.5")]
    [InlineData("有效问卷150份。非常了解的52人，占34.7%；基本了解的64人，占42.7%。\n政策知晓率77.4%。", "77.3")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SurveyTop>(text, expected);

    [Theory]
    [InlineData("有效问卷256份。非常满意的163人，占63.7%；满意的79人，占30.9%。\n满意率为94.5%。")]
    [InlineData("回收有效问卷256份。高度认可的178人，占69.5%；基本认可的71人，占27.7%。\n拨付流程认可度为97.3%。")]
    [InlineData("收回有效问卷576份。非常满意的334人，占57.99%；满意的193人，占33.51%。\n综合满意率91.49%。")]
    [InlineData("有效问卷256份。非常满意的159人，占62.1%；满意的89人，占34.8%。\n满意率为96.9%。")]
    [InlineData("有效问卷256份。非常满意的163人，占63.7%；满意的79人，占30.9%。\n参保率为94.6%。")]
    [InlineData("有效问卷256份。非常满意的163人，占63.7%；满意的79人，占30.9%。\n上年满意率为90.2%。")]
    [InlineData("有效问卷300份。非常满意的150人，占50.0%；满意的120人，占40.0%。\n满意率为90.0%。")]
    [InlineData("非常满意的163人，占63.7%；满意的79人，占30.9%。\n满意率为94.6%。")]
    [InlineData("有效问卷256份。非常满意的163人，占63%；满意的79人，占31%。\n满意率为94%。")]
    [InlineData("有效问卷256份。非常满意占63.7%，满意占30.9%，满意率为94.6%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SurveyTop>(text);
}
