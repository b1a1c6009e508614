using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ScoreClassTests
{
    [Theory]
    [InlineData("评价采用百分制，其中投入指标20分、过程指标25分、产出指标30分、效果指标30分。", "100分")]
    [InlineData("指标体系设四个一级指标：决策指标15%、过程指标25%、产出指标35%、效益指标20%。", "100%")]
    [InlineData("（一）决策情况\n决策类指标由2个三级指标构成，权重10分，得10分。\n（二）产出情况\n产出类指标由3个三级指标构成，权重50分，得48分。\n（三）效益情况\n效益类指标由2个三级指标构成，权重30分，得30分。", "100分")]
    [InlineData("一、结论\n综合得分92分，其中：决策得14分、过程得22分、产出得32分、效益得24分。\n二、分析\n（一）产出\n产出类指标由4个三级指标构成，权重35分，得31分。", "32分")]
    [InlineData("满分100分，决策指标20分、过程指标20分、产出指标30分、效益指标25分。", "100分")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ScoreClass>(text, expected);

    [Theory]
    [InlineData("评价采用百分制，其中投入指标20分、过程指标20分、产出指标30分、效果指标30分。")]
    [InlineData("指标体系设四个一级指标：决策指标15%、过程指标25%、产出指标35%、效益指标25%。")]
    [InlineData("产出指标满分30分，分为数量10分、质量10分、时效10分。")]
    [InlineData("综合得分92分，评价等级为优，其中：决策14分、过程22分、产出32分、效益24分。")]
    [InlineData("（一）决策\n决策类指标由2个三级指标构成，权重10分，得10分。\n（二）产出\n产出类指标由3个三级指标构成，权重60分，得58分。\n（三）效益\n效益类指标由2个三级指标构成，权重30分，得30分。")]
    [InlineData("（一）决策\n决策类指标由2个三级指标构成，权重10分，得10分。\n（二）产出\n产出类指标由3个三级指标构成，权重60分，得58分。")]
    [InlineData("一、结论\n综合得分92分，其中：决策得14分、过程得22分、产出得32分、效益得24分。\n二、分析\n（一）产出\n产出类指标由4个三级指标构成，权重35分，得32分。")]
    [InlineData("评价采用百分制，扣除决策指标2分、过程指标3分、产出指标4分。")]
    [InlineData("采用百分制，产出指标40分，效益指标30分。")]
    [InlineData("其中决策得14分、过程得22分、产出得32分、效益得24分。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ScoreClass>(text);
}
