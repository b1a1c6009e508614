using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SurveyRateTests
{
    [Theory]
    [InlineData("发放问卷400份，收回问卷384份，其中有效问卷372份，有效率93.00%。", "96.88")]
    [InlineData("发放问卷200份，回收问卷190份，回收率97.00%。", "95.00")]
    [InlineData("共发放问卷500份，回收490份，有效问卷480份，回收率96.0%，有效率98.0%。\n回收率99.0%。", "98.0")]
    [InlineData("发放问卷100份，回收90份，回收率为80%。", "90.0")]
    [InlineData("发出问卷300份，收回问卷297份，回收率90.0%。", "99.0")]
    [InlineData("发放问卷260份，回收问卷256份，有效问卷256份，有效率98.46%。", "100")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SurveyRate>(text, expected);

    [Theory]
    [InlineData("发放问卷400份，收回问卷384份，回收率96.00%，其中有效问卷372份，有效率96.88%。")]
    [InlineData("发放问卷200份，回收问卷190份，回收率95.00%。")]
    [InlineData("发放问卷100份，回收90份，回收率为90%。")]
    [InlineData("问卷回收率100%。")]
    [InlineData("发放问卷260份，回收256份，有效问卷256份，有效率100.00%，回收率98.46%。")]
    [InlineData("发出问卷300份，收回问卷297份，回收率99%。")]
    [InlineData("发放问卷120份，全部收回。")]
    [InlineData("资金回收率95%，支出50万元。")]
    [InlineData("发放宣传册200份，回收190份，回收率50%。")]
    [InlineData("发放问卷50份，回收有效问卷50份，回收率100%。")]
    [InlineData("发放问卷400份，有效问卷372份，回收率93.00%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SurveyRate>(text);
}
