using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ScoreSectionTests
{
    [Theory]
    [InlineData("过程类指标由2个三级指标构成，权重20分，得分18分。\n（1）到位率：分值10分，得分10分。\n（2）执行率：分值10分，得分9分。", "19分")]
    [InlineData("（一）投入情况\n投入指标满分20分，得19.00分。其中立项8分，得8.00分；落实12分，得11.50分。", "19.50分")]
    [InlineData("（二）管理情况\n管理类指标包括两方面，由3个三级指标构成，权重分为15分，实际得分14分。\n制度健全，该指标不扣分，得5分。\n执行规范，得5分。\n监督到位，得5分。", "15分")]
    [InlineData("效益指标由2个三级指标构成，分值30分，得分28分。\n1.知晓率：分值10分，得分10分。\n2.满意度：分值15分，得分18分。", "25分")]
    [InlineData("产出指标满分30分，得28.00分，得分率93.33%。\n1.救助人次（10分）。超额完成，得10分。\n2.救助比例（10分）。得9分。\n3.结算率（10分）。扣2分，得8分。", "27.00分")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ScoreSection>(text, expected);

    [Theory]
    [InlineData("过程类指标由2个三级指标构成，权重20分，得分19分。\n（1）到位率：分值10分，得分10分。\n（2）执行率：分值10分，得分9分。")]
    [InlineData("投入指标满分20分，得19.00分。其中立项8分，得8.00分；落实12分，得11.00分。")]
    [InlineData("过程类指标由3个三级指标构成，权重20分，得分18分。\n（1）到位率：分值6分，得分6分。\n（2）执行率：分值10分，得分9分。")]
    [InlineData("产出指标满分30分，得28.00分，得分率93.33%。\n1.救助人次（10分）。超额完成，得10分。\n2.救助比例（10分）。得10分。\n3.结算率（10分）。扣2分，得8分。")]
    [InlineData("产出指标满分35分，得35分。\n该指标满分10分，得10分。\n综上，该指标满分15分，得15分。")]
    [InlineData("过程类指标由2个三级指标构成，权重20分，得分20分。\n过程管理规范。")]
    [InlineData("（一）决策\n决策指标由1个三级指标构成，权重5分，得5分。\n（二）过程\n得分5分。\n得分6分。")]
    [InlineData("该项目得18分。\n到位率得10分。\n执行率得9分。")]
    [InlineData("决策类指标由2个三级指标构成，权重10分，得10分。\n立项得5分。\n目标得5分。\n过程类指标由2个三级指标构成，权重10分，得8分。\n到位得4分。\n执行得4分。")]
    [InlineData("各类指标从四个方面设置，满分100分。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ScoreSection>(text);
}
