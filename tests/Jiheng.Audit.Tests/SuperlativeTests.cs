using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SuperlativeTests
{
    [Theory]
    [InlineData("甲山县执行率55%，乙水县执行率50%，丙河县执行率65%。其中丙河县执行率最低。", "乙水县")]
    [InlineData("甲山县参保率98.1%，乙水县参保率97.2%，丙河县参保率99.0%，甲山县参保率最高。", "丙河县")]
    [InlineData("甲山县补助资金1200万元，乙水县补助资金1800万元，丙河县补助资金1500万元。丙河县补助资金最多。", "乙水县")]
    [InlineData("其中丙河县参保人数最多。\n地区|参保人数\n甲山县|5.2\n乙水县|6.1\n丙河县|4.8", "乙水县")]
    [InlineData("甲山县结算率最低。\n地区|预算|结算率\n甲山县|500|72.5%\n乙水县|620|70.1%\n丙河县|480|75.0%", "乙水县")]
    [InlineData("选择“报销比例偏低”的312人，选择“目录外药品较多”的298人，选择“缴费标准偏高”的356人。其中“报销比例偏低”的最多。", "缴费标准偏高")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Superlative>(text, expected);

    [Theory]
    [InlineData("甲山县执行率55%，乙水县执行率50%，丙河县执行率65%。其中丙河县执行率最高。")]
    [InlineData("甲山县执行率55%，乙水县执行率50%，丙河县执行率65%，乙水县最低。")]
    [InlineData("甲山县参保率98.1%，乙水县参保率99.0%，丙河县参保率99.0%，丙河县参保率最高。")]
    [InlineData("甲山县执行率55%，丙河县执行率65%。甲山县执行率最高。")]
    [InlineData("甲山县执行率55%，乙水县执行率50%，丙河县执行率65%。丙河县满意度最低。")]
    [InlineData("其中乙水县参保人数最多。\n地区|参保人数\n甲山县|5.2\n乙水县|6.1\n丙河县|4.8")]
    [InlineData("其中丁湖县参保人数最多。\n地区|参保人数\n甲山县|5.2\n乙水县|6.1\n丙河县|4.8")]
    [InlineData("乙水县参保人数最多。\n地区|参保人数\n合计|16.1\n甲山县|5.2\n乙水县|6.1\n丙河县|4.8")]
    [InlineData("丙河县增幅最大。\n地区|上年|本年\n甲山县|5.2|5.0\n乙水县|6.1|6.2\n丙河县|4.8|4.9")]
    [InlineData("丙河县参保人数最多。\n地区|职工参保人数|居民参保人数\n甲山县|1.2|5.2\n乙水县|1.6|6.1\n丙河县|2.1|4.8")]
    [InlineData("选择“报销比例偏低”的312人，选择“目录外药品较多”的298人，选择“缴费标准偏高”的356人。其中“缴费标准偏高”的最多。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Superlative>(text);
}
