using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ScorePartsTests
{
    [Theory]
    [InlineData("综合得分88.42分。具体得分情况为：决策18.50分、过程17.60分、产出30.20分、效益23.12分。", "89.42")]
    [InlineData("该项目最终评分96.81分，其中项目决策9.21分、项目产出46.97分、项目效益40分。", "96.18")]
    [InlineData("预算执行率10分，得9.9分；产出指标50分，得50分；效益指标30分，得28分；满意度指标10分，得10分。总得分98.9分。", "97.9")]
    [InlineData("自评得分95分：执行10分、产出45分、效益25分、满意度10分。", "90")]
    [InlineData("总得分92.5分，决策类得18.5分，过程类得20分，产出类得30分，效益类得25分。", "93.5")]
    [InlineData("该项目最终评分92.40分，绩效评级为“优”，具体得分情况为：项目决策9.00分、项目产出46.00分、项目效益37.00分。", "92.00")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ScoreParts>(text, expected);

    [Theory]
    [InlineData("综合得分88.42分。具体得分情况为：决策18.50分、过程17.60分、产出30.20分、效益22.12分。")]
    [InlineData("该项目最终评分96.18分，其中项目决策9.21分、项目产出46.97分、项目效益40分。")]
    [InlineData("预算执行率10分，得9.9分；产出指标50分，得50分；效益指标30分，得28分；满意度指标10分，得10分。总得分97.9分。")]
    [InlineData("项目总得分95分，评价等级为优（90分以上为优，80分以上为良，60分以上为中）。")]
    [InlineData("总得分93.5分，决策类权重20分，得18.5分，过程类权重20分，得20分，产出类权重30分，得30分，效益类权重30分，得25分。")]
    [InlineData("综合得分92分。")]
    [InlineData("总分100分，自评得分92分。其中：产出得45分，效益得27分，执行得10分，满意度得10分。")]
    [InlineData("总分100分，其中产出50分，效益30分。")]
    [InlineData("最终得分90分，扣2分、扣3分、扣5分。")]
    [InlineData("自评得分98分。产出得3分。")]
    [InlineData("总得分100分，权重分别为15分、25分、35分、25分。")]
    [InlineData("评价得分96分，决策指标得10分、管理指标得10分、其他指标得5分。")]
    [InlineData("该项目最终评分92.00分，绩效评级为“优”，具体得分情况为：项目决策9.00分、项目产出46.00分、项目效益37.00分。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ScoreParts>(text);
}
