using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PlaceCountTests
{
    [Theory]
    [InlineData("在甲山县、乙水县、丙河县共4个县开展试点。", "3")]
    [InlineData("执行偏慢的县有4个：甲山县、乙水县、丙河县。", "3")]
    [InlineData("全市辖东区、西区、南县、北县共5个县（区）。", "4")]
    [InlineData("抽查涉及3个县，分别为甲山县、乙水县、丙河县、丁湖县。", "4")]
    [InlineData("对甲山镇、乙水镇、丙河乡4个乡镇进行了走访。", "3")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PlaceCount>(text, expected);

    [Theory]
    [InlineData("在甲山县、乙水县、丙河县共3个县开展试点。")]
    [InlineData("执行偏慢的县有3个：甲山县、乙水县、丙河县。")]
    [InlineData("在甲山县、乙水县等5个县开展试点。")]
    [InlineData("在甲山县、永和县和乙水县3个县开展试点。")]
    [InlineData("在甲山县、乙水县共12个乡镇开展试点。")]
    [InlineData("全市8个县中，甲山县、乙水县已经完成。")]
    [InlineData("涉及6个县（市、区），其中甲山县、乙水县较慢。")]
    [InlineData("甲山县、乙水县两个县的12个乡镇参加。")]
    [InlineData("对甲山镇、乙水镇、丙河乡3个乡镇进行了走访。")]
    [InlineData("抽查甲山县、乙水县2个县5个乡镇。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PlaceCount>(text);
}
