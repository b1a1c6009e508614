using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AgainstTargetTests
{
    [Theory]
    [InlineData("报销比例目标值60%，实际63.8%，比目标高4.8个百分点。", "3.8")]
    [InlineData("参保率实际95.2%，年度目标95%，超过目标值1.2个百分点。", "0.2")]
    [InlineData("满意度目标90%，调查结果为87.5%，低于年度目标3.5个百分点。", "2.5")]
    [InlineData("目标为培训500人，实际培训532人，超额完成任务42人。", "32")]
    [InlineData("计划检查120家，实际检查108家，比计划少22家。", "12")]
    [InlineData("三公经费年初预算22.00万元，支出18.64万元，比年初预算减少3.63万元。", "3.36")]
    [InlineData("规定收到文件后30日内拨付，平均用时42日，较规定时限晚10日。", "12")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AgainstTarget>(text, expected);

    [Theory]
    [InlineData("报销比例目标值60%，实际63.8%，比目标高3.8个百分点。")]
    [InlineData("参保率实际95.2%，年度目标95%，超过目标值0.2个百分点。")]
    [InlineData("满意度目标90%，调查结果为87.5%，低于年度目标2.5个百分点。")]
    [InlineData("目标为培训500人，实际培训532人，超额完成任务32人。")]
    [InlineData("报销比例63.8%，比上年提高4.8个百分点。")]
    [InlineData("报销比例目标值60%，上年61%，实际63.8%，比目标高4.8个百分点。")]
    [InlineData("满意度达到92%，超过目标2个百分点。")]
    [InlineData("参保率目标95%，实际95.2%；结算率目标70%，实际72%，超过目标2个百分点。")]
    [InlineData("计划检查120家，实际检查120家，处理12家。")]
    [InlineData("报销比例目标值60%，实际63.8%，比全省平均高4.8个百分点。")]
    [InlineData("三公经费年初预算22.00万元，支出18.64万元，比年初预算减少3.36万元。")]
    [InlineData("规定收到文件后30日内拨付，平均用时42日，较规定时限晚12日。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AgainstTarget>(text);
}
