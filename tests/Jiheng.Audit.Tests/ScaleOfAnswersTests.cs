using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ScaleOfAnswersTests
{
    [Theory]
    [InlineData("回收有效问卷400份。\n非常满意的200人、满意的120人、一般的60人、不满意的30人。", "20")]
    [InlineData("认为报销非常便捷的占46.3%、便捷的占38.9%、一般的占11.1%、不便捷的占4.7%。", "3.7%")]
    [InlineData("非常满意320人，满意60人，一般15人，不满意5人，满意率为96.0%。", "95.0%")]
    [InlineData("有效问卷500份。\n对政策非常了解的150人、比较了解的200人、一般的100人、不了解的45人。", "50")]
    [InlineData("非常清楚的占35.2%，比较清楚的占44.1%，不清楚的占21.7%。", "20.7%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ScaleOfAnswers>(text, expected);

    [Theory]
    [InlineData("回收有效问卷400份。\n非常满意的200人、满意的120人、一般的60人、不满意的20人。")]
    [InlineData("认为报销非常便捷的占46.3%、便捷的占38.9%、一般的占11.1%、不便捷的占3.7%。")]
    [InlineData("非常满意320人，满意60人，一般15人，不满意5人，满意率为95.0%。")]
    [InlineData("非常满意320人，满意60人，一般15人，不满意5人，满意率（含一般）为98.75%。")]
    [InlineData("非常满意的占60%，满意的占30%。")]
    [InlineData("回收有效问卷400份。\n参加座谈的居民中，非常满意的20人、满意的12人、一般的6人、不满意的2人。")]
    [InlineData("非常满意度为60.2%，满意度为30.1%，不满意度为9.7%。")]
    [InlineData("非常满意33.3%，满意33.3%，一般33.3%，不满意0%。")]
    [InlineData("发放问卷420份，回收有效问卷400份。\n非常了解的200人、比较了解的160人、一般的40人、不了解的20人。")]
    [InlineData("非常满意的占46.3%，主要不满意的是排队，占31.2%，其次是报销比例，占25.0%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ScaleOfAnswers>(text);
}
