using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class TimelinessTests
{
    [Theory]
    [InlineData("三级指标|指标值|实际完成值\n奖励发放及时性|=100%|=100%\n奖励发放时限|≤60日|=70日", "低于100%")]
    [InlineData("三级指标|指标值|实际完成值\n资金拨付及时率|≥95%|100%\n资金拨付时间|≤30工作日|45工作日", "低于100%")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n待遇支付及时率|=100%|100%|10|10\n待遇支付时限|≤20天|22天|10|0", "低于100%")]
    [InlineData("三级指标|指标值|实际完成值\n报表报送及时率|=100%|100%\n报表报送时限|≤5日|6日", "低于100%")]
    [InlineData("三级指标|指标值|实际完成值\n故障响应时间|≤30分钟|40分钟\n故障响应及时率|≥98%|100%", "低于100%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Timeliness>(text, expected);

    [Theory]
    [InlineData("三级指标|指标值|实际完成值\n奖励发放及时性|=100%|=100%\n奖励发放时限|≤60日|=50日")]
    [InlineData("三级指标|指标值|实际完成值\n资金拨付及时率|≥95%|90%\n资金拨付时间|≤30工作日|45工作日")]
    [InlineData("三级指标|指标值|实际完成值\n资金拨付及时率|≥95%|100%\n举报办结时间|≤30工作日|45工作日")]
    [InlineData("三级指标|指标值|实际完成值\n资金拨付及时率|≥95%|100%")]
    [InlineData("三级指标|指标值|实际完成值\n资金拨付时间|≤30工作日|45工作日")]
    [InlineData("三级指标|指标值|实际完成值\n报表报送及时率|=100%|100%\n报表报送时限|≤5日|5日")]
    [InlineData("三级指标|指标值|实际完成值\n待遇支付及时率|=100%|100%\n检查家数|≤20家|22家")]
    [InlineData("项目名称|甲\n三级指标|指标值|实际完成值\n待遇支付及时率|=100%|100%\n项目名称|乙\n三级指标|指标值|实际完成值\n待遇支付时限|≤20天|22天")]
    [InlineData("三级指标|指标值|实际完成值\n待遇支付及时率|=100%|100%\n待遇支付时限|按规定|按规定")]
    [InlineData("待遇支付及时率100%，待遇支付时限≤20天，实际22天。")]
    [InlineData("约定15个工作日内结算，实际平均用时13个工作日，按时完成率100%。")]
    [InlineData("约定15个工作日内结算，实际平均用时23个工作日，按时完成率82%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Timeliness>(text);
}
