using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SurveyShareTests
{
    [Theory]
    [InlineData("回收有效问卷256份。\n41%的受访对象（即102人）认为一般。", "39.8")]
    [InlineData("有效问卷372份，其中低保对象112人，占31.0%。", "30.1")]
    [InlineData("有效问卷372份。选择非常了解的有221人，占比为61.4%。", "59.4")]
    [InlineData("有效问卷372份。有87.1%的受访者（304人）满意。", "81.7")]
    [InlineData("问卷回收有效问卷372份，男性180人，占比44.8%。", "48.4")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SurveyShare>(text, expected);

    [Theory]
    [InlineData("回收有效问卷256份。39.8%的受访对象（即102人）认为一般。")]
    [InlineData("有效问卷372份，其中低保对象112人，占30.1%。")]
    [InlineData("有效问卷372份。选择非常了解的有221人，占比为59.4%。")]
    [InlineData("有效问卷372份。有81.7%的受访者（304人）满意。")]
    [InlineData("参保50.00万人，其中职工20.00万人，占40.00%。")]
    [InlineData("发放问卷400份，收回384份，回收率96.00%。")]
    [InlineData("有效问卷200份，女性120人，占60.0%。其中低保30人，占25.0%。")]
    [InlineData("有效问卷256份，200人，占78.1%。")]
    [InlineData("有效问卷256份，表示满意的占90%。")]
    [InlineData("有效问卷186份。满意186人，占100%。")]
    [InlineData("有效问卷200份，收回196份，满意186份，占94.9%。")]
    [InlineData("发放问卷300份，回收有效问卷280份。\n抽取6个乡镇，覆盖救助对象32540人，占全市救助对象的32.99%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SurveyShare>(text);
}
