using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RatesInListTests
{
    [Theory]
    [InlineData("决策20分，得18分；过程20分，得16分；产出30分，得27分。得分率分别为90%、85%、90%。", "80")]
    [InlineData("决策15分，得14分；过程25分，得23.5分，得分率分别为93.33%、92.00%。", "94.00")]
    [InlineData("投入满分10分，实得9分，产出满分40分，实得36分，效益满分50分，实得44分，得分率分别为90.00%、90.00%、86.00%。", "88.00")]
    [InlineData("管理20分、得19分，产出50分、得47.5分，得分率分别是95%和96%。", "95")]
    [InlineData("决策20分得18分，过程20分得16分，产出30分得27分，效益30分得24分，得分率分别为90%、80%、90%、85%。", "80")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<RatesInList>(text, expected);

    [Theory]
    [InlineData("决策20分，得18分；过程20分，得16分；产出30分，得27分。得分率分别为90%、80%、90%。")]
    [InlineData("决策15分，得14分；过程25分，得23.5分，得分率分别为93.33%、94.00%。")]
    [InlineData("决策20分，过程20分，得分率分别为90%、85%。")]
    [InlineData("决策20分，得18分。得分率分别为90%、85%。")]
    [InlineData("得分率分别为90%、80%、70%。")]
    [InlineData("决策20分，得18分；过程20分，得16分；得分率为85%。")]
    [InlineData("决策20分，得18分；过程20分，得16分；执行率分别为95%、98%。")]
    [InlineData("两县得分90分、80分，得分率分别为90%、80%。")]
    [InlineData("决策20分，得18分；过程20分，得16分；产出30分，得27分；三项平均得分率分别为90%、80%。")]
    [InlineData("管理20分、得19分，产出50分、得47.5分，得分率分别是95%和95%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<RatesInList>(text);
}
