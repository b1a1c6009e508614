using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ReasonOfExcessTests
{
    [Theory]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n就诊人次|≥132人次|479人次|受疫情影响，部分人员不能外出就诊", "超过目标的原因")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n培训次数|≥10次|15次|人员不足，部分培训未开展", "超过目标的原因")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n参保人数|≥1000人|900人|新增参保人员超出预期", "没有达到目标的原因")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n宣传场次|≥20场|30场|活动推迟，次数减少", "超过目标的原因")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n救助人次|≥500人次|420人次|救助需求增加较多", "没有达到目标的原因")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ReasonOfExcess>(text, expected);

    [Theory]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n就诊人次|≥132人次|90人次|受疫情影响，部分人员不能外出就诊")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n就诊人次|≥132人次|479人次|政策放开，需求增加")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n就诊人次|≥132人次|479人次|年初测算不足，实际需求增加")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n就诊人次|≥132人次|135人次|受疫情影响")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n培训次数|≥10次|8次|年底任务取消")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n办结时限|≤20日|30日|业务量增加")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n就诊人次|≥132人次|479人次|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n就诊人次|≥132人次|479人次|指标设置偏低。改进措施：避免预测不足")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n政策知晓|普遍|普遍|受疫情影响")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因分析\n参保人数|≥1000人|900人|部分人员转为职工参保")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ReasonOfExcess>(text);
}
