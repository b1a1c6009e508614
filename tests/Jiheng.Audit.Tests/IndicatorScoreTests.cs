using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class IndicatorScoreTests
{
    [Theory]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=12次|10|8|", "10.00")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=5次|10|10|", "5.00")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|=100%|=100%|5|6|", "不超过")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥90%|=95%|5|3|", "5.00")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥8人|=4人|6|5|", "3.00")]
    // A page number stands between the halves of one form.
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=12次|10|10|\n— 3 —\n产出|宣传次数|≥10次|=5次|10|10|", "5.00")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<IndicatorScore>(text, expected);

    [Theory]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=12次|10|10|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=5次|10|5|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=5次|10|0|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|有效提升|有效提升|10|8|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≤60日|=70日|10|0|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|=100%|=100%|5|5|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=40次|10|7|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥90%|=45%|10|5|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|=0人|=0人|10|10|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥8人|=6人|6|4.5|")]
    // A table of as many columns, below words of its own, is no more of the form; nor is one below its total.
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=12次|10|10|\n各区用款如下（万元）。\n地区|单位|预算数|支付数|一月|二月|备注\n甲区|中心|10|12|5|6|")]
    [InlineData("一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=12次|10|10|\n总分||||10|10|\n3\n甲区|中心|10|12|5|6|")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<IndicatorScore>(text);
}
