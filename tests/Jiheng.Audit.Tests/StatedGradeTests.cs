using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class StatedGradeTests
{
    [Theory]
    [InlineData("项目得分88.42分，评价等级为“优”。", "良")]
    [InlineData("综合得分96分，绩效评级为“良”。", "优")]
    [InlineData("总得分75分，评价等级为良。", "中")]
    [InlineData("最终得分55.5分，评定等级为“中”。", "差")]
    [InlineData("得分90分，等级为“优”（95分以上为优，80—95分为良）。", "良")]
    [InlineData("综合得分88.5分，其中产出得分48分、效益得分27分，评价等级为“优”。", "良")]
    [InlineData("一级指标|三级指标|指标值|实际完成值|分值|得分\n产出|培训次数|2次|2次|100|98.5\n总分||||100|98.5\n自评等级|良||||", "优")]
    [InlineData("总分100分，自评得分86分，等级为优。", "良")]
    [InlineData("自评得分72分（满分100分），等级为良。", "中")]
    [InlineData("自评总分92分，其中产出得分48分，等级为良。", "优")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<StatedGrade>(text, expected);

    [Theory]
    [InlineData("项目得分88.42分，评价等级为“良”。")]
    [InlineData("综合得分96分，绩效评级为“优”。")]
    [InlineData("总得分75分，评价等级为中。")]
    [InlineData("得分90分，评价等级为“优”。")]
    [InlineData("得分93分，等级为“良”（95分以上为优，80—95分为良）。")]
    [InlineData("最终得分59分，评定等级为“差”。")]
    [InlineData("总分120分，得分110分，评价等级为“良”。")]
    [InlineData("评价等级分为优、良、中、差四级。")]
    [InlineData("得分80分，评价等级为“良”。")]
    [InlineData("服务评价优，得分70分。")]
    [InlineData("总得分100分，绩效评级为“优”。")]
    [InlineData("综合得分91.5分，其中产出得分48分、效益得分27分，评价等级为“优”。")]
    [InlineData("项目得分情况较好，其中产出得分48分，评价等级为“优”。")]
    [InlineData("综合得分88.5分，评价等级为“良”。")]
    [InlineData("总分100分，自评得分86分，等级为良。")]
    [InlineData("自评总分为100分（满分），实得86分，等级为良。")]
    [InlineData("本项目满分100分，综合得分78.5分，评价等级为“中”。")]
    [InlineData("评价总分100分，最终得分为84分，等级为“良”。")]
    [InlineData("分值100分，得分86分，自评等级为良。")]
    [InlineData("指标体系总分为100分。经评价，综合得分81分，评价等级为“良”。")]
    [InlineData("综合得分83分，总分100分，评价等级为“良”。")]
    [InlineData("采用百分制，总分100分，项目得分55分，评价等级为差。")]
    [InlineData("一级指标|三级指标|指标值|实际完成值|分值|得分\n产出|培训次数|2次|2次|100|98.5\n总分||||100|98.5\n自评等级|优||||")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<StatedGrade>(text);
}
