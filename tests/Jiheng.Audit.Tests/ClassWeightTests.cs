using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ClassWeightTests
{
    [Theory]
    [InlineData("一级指标|二级指标|三级指标|分值|得分\nA项目决策（15分）|A1立项|A11依据充分性|4|4\n||A12程序规范性|6|6\nB项目过程（10分）|B1管理|B11到位率|10|10", "10")]
    [InlineData("一级指标|三级指标|分值|得分\n产出指标（20分）|参保人数|10|10\n|参保率|15|15\n效益指标（30分）|负担减轻|30|30", "25")]
    [InlineData("一级指标|二级指标|三级指标|权重|得分\n项目产出|质量指标（10分）|准确率|5|5\n||合格率|4|4\n|时效指标（5分）|及时率|5|5", "9")]
    [InlineData("一级指标|三级指标|分值|得分\n产出指标（50分）|参保人数|50|50\n满意度指标（10分）|参保满意度|30|30", "30")]
    [InlineData("一级指标|三级指标|分值|得分\n决策（15分）|立项依据|10|10\n|绩效目标|10|10\n过程（20分）|到位率|20|20", "20")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ClassWeight>(text, expected);

    [Theory]
    [InlineData("一级指标|二级指标|三级指标|分值|得分\nA项目决策（10分）|A1立项|A11依据充分性|4|4\n||A12程序规范性|6|6\nB项目过程（10分）|B1管理|B11到位率|10|10")]
    [InlineData("一级指标|三级指标|分值|得分\n产出指标（25分）|参保人数|10|10\n|参保率|15|15\n效益指标（30分）|负担减轻|30|30")]
    [InlineData("一级指标|二级指标|三级指标|权重|得分\n项目产出|质量指标（9分）|准确率|5|5\n||合格率|4|4\n|时效指标（5分）|及时率|5|5")]
    [InlineData("一级指标|三级指标|分值|得分\n产出指标|参保人数|50|50\n满意度指标|参保满意度|30|30")]
    [InlineData("一级指标|三级指标|分值|得分\n产出指标（50分）|参保人数|20|20")]
    [InlineData("一级指标|三级指标|指标值\n产出指标（50分）|参保人数|≥20万人")]
    [InlineData("产出指标（50分）、效益指标（30分）。")]
    [InlineData("一级指标|三级指标|分值|得分\n产出指标（50分）|参保人数|20|20\n|参保率|30|30\n总分||50|50")]
    [InlineData("一级指标|三级指标|分值|得分\n产出（12.5分）|参保人数|5|5\n|参保率|7.5|7.5\n效益（5分）|负担|5|5")]
    [InlineData("一级指标|三级指标|分值|得分\n产出指标|人数（人）|20|20\n|参保率|30|30")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ClassWeight>(text);
}
