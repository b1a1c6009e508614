using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class UnmetTargetTests
{
    [Theory]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|≥1000人|980人|", "≥1000人")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分|偏差原因\n培训次数|≥12次|10次|10|10|", "≥12次")]
    [InlineData("三级指标|指标值|实际完成值\n群众满意度|≥95%|91.4%", "≥95%")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n办结时限|≤20个工作日|23个工作日|无", "≤20个工作日")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|≥18.30万人|181200人|", "≥18.30万人")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<UnmetTarget>(text, expected);

    [Theory]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|≥1000人|1000人|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|≥1000人|980人|部分人员转为职工参保")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n培训次数|≥12次|10次|10|8.33")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n办结时限|≤20个工作日|18个工作日|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|≥18.30万人|183010人|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|≥18.30万人|182960人|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n政策知晓|普遍知晓|基本知晓|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|≥1000人|980户|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n满意度|≥90%|≥90%|")]
    [InlineData("三级指标|指标值|实际完成值|偏差原因\n参保人数|1000人|980人|")]
    [InlineData("三级指标|指标值|偏差原因\n参保人数|≥1000人|")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<UnmetTarget>(text);
}
