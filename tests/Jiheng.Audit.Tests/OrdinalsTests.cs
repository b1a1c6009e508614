using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class OrdinalsTests
{
    [Theory]
    [InlineData("一是加强宣传；二是规范经办；四是强化监管。", "三是")]
    [InlineData("一是加强宣传。\n二是规范经办。\n二是强化监管。", "三是")]
    [InlineData("主要做法：一是摸清底数，三是分类施策。", "二是")]
    [InlineData("存在问题：一是人手不足；二是系统不稳；三是衔接不畅；五是宣传不够。", "四是")]
    [InlineData("一是核对参保数据，二是清理重复参保，三是核减资金，三是公示结果。", "四是")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Ordinals>(text, expected);

    [Theory]
    [InlineData("一是加强宣传；二是规范经办；三是强化监管。")]
    [InlineData("一是加强宣传。\n二是规范经办。\n三是强化监管。")]
    [InlineData("一是加强宣传；二是规范经办。\n二、存在问题\n一是人手不足；二是系统不稳。")]
    [InlineData("一是加强宣传；二是规范经办。一是人手不足；二是系统不稳。")]
    [InlineData("三是强化监管。")]
    [InlineData("统筹是做好工作的前提之一是参保。")]
    [InlineData("加强宣传是关键，规范经办是基础。")]
    [InlineData("一是甲。二是乙。三是丙。四是丁。五是戊。六是己。七是庚。八是辛。九是壬。十是癸。")]
    [InlineData("一是加强宣传，做到应保尽保；二是规范经办，压减材料，一窗受理。")]
    [InlineData("二是规范经办；三是强化监管。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Ordinals>(text);
}
