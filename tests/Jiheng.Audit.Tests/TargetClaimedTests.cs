using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class TargetClaimedTests
{
    [Theory]
    [InlineData("参保人数目标值36万人，实际完成34.27万人，完成率95.19%，完成年度目标。", "36万人")]
    [InlineData("政策范围内住院费用报销比例68.9%，完成年初目标（≥70%）。", "≥70%")]
    [InlineData("全年培训46场，达到不少于50场的年度目标。", "≥50场")]
    [InlineData("参保人数41.20万人，完成年度目标任务（不低于42.00万人）。", "≥42.00万人")]
    [InlineData("零星报销平均用时16个工作日，实现了预期目标（不超过15个工作日）。", "≤15个工作日")]
    [InlineData("三级指标|指标值|实际完成值\n住院费用报销比例|≥70%|70.6%\n\n住院费用报销比例69.0%，完成年度目标。", "≥70%")]
    [InlineData("群众满意度88.5%，超过90%以上，达到预期目标。", "≥90%")]
    [InlineData("住院结算率目标值≥70%，实际69.2%，已完成年度目标；按病种付费覆盖率目标值90%，实际95.6%。", "≥70%")]
    [InlineData("三项平均的综合满意度为90.17%。\n目标为参保群众满意度≥92%，调查结果达到了目标要求。", "≥92%")]
    [InlineData("参保群众满意度94.5%，达到≥95%的目标。", "≥95%")]
    [InlineData("参保群众满意度94.5%，达到了95%以上的目标值。", "≥95%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<TargetClaimed>(text, expected);

    [Theory]
    [InlineData("政策范围内住院费用报销比例70.9%，完成年初目标（≥70%）。")]
    [InlineData("政策范围内住院费用报销比例68.9%，未完成年初目标（≥70%）。")]
    [InlineData("全年培训56场，达到不少于50场的年度目标。")]
    [InlineData("零星报销平均用时12个工作日，实现了预期目标（不超过15个工作日）。")]
    [InlineData("参保人数41.20万人，基本完成年度目标任务（不低于42.00万人）。")]
    [InlineData("各项工作完成年度目标。")]
    [InlineData("参保人数41.20万人，绩效指标体系健全。")]
    [InlineData("力争参保人数41.20万人，确保完成目标42.00万人。")]
    [InlineData("资金支出480.00万元，完成年度目标，群众满意度≥90%。")]
    [InlineData("2024年完成年度目标任务的96%。")]
    [InlineData("三级指标|指标值|实际完成值\n住院费用报销比例|≥70%|70.6%\n\n门诊费用报销比例55.0%，完成年度目标。")]
    [InlineData("满意度91.5%，达到预期目标（90%以上）。")]
    [InlineData("综合满意度为93.17%。\n目标为参保群众满意度≥92%，调查结果达到了目标要求。")]
    [InlineData("参保群众满意度95.0%，达到≥95%的目标。")]
    [InlineData("参保群众满意度95%，达到了95%以上的目标值。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<TargetClaimed>(text);
}
