using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AsOfTests
{
    [Theory]
    [InlineData("截至2024年12月20日，实际支出252.65万元。\n截至2024年12月31日，项目实际支出252.65万元。", "12月")]
    [InlineData("截至2023年11月底，已拨付资金860万元。\n截至2023年12月底，共拨付资金860万元。", "11月")]
    [InlineData("截至2024年9月30日，资金全部到位，到位1200万元。\n截至2024年12月31日到位1200万元。", "9月")]
    [InlineData("截止2022年12月31日，支付98.7万元。\n其中包括检查费用。\n截止2022年12月30日，支付98.7万元。", "12月")]
    [InlineData("截至2024年10月31日，使用资金45.2万元，余款年底结清；经复核，截至年底无变化。\n截至2024年12月31日，使用资金45.2万元。", "10月")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AsOf>(text, expected);

    [Theory]
    [InlineData("截至2024年12月31日，实际支出252.65万元。\n截至2024年12月31日，项目实际支出252.65万元。")]
    [InlineData("截至2024年9月30日，实际支出180.20万元。\n截至2024年12月31日，项目实际支出252.65万元。")]
    [InlineData("截至2024年9月30日，到位资金252.65万元。\n截至2024年12月31日，支出252.65万元。")]
    [InlineData("截至2024年12月20日，参保5260人。\n截至2024年12月31日，参保5260人。")]
    [InlineData("截至目前，支出252.65万元。\n截至2024年12月31日，支出252.65万元。")]
    [InlineData("截至2024年12月20日，预算支出252.65万元。\n截至2024年12月31日，支出252.65万元。")]
    [InlineData("截至2024年6月30日支出100万元，截至2024年12月31日支出100万元。")]
    [InlineData("2024年12月20日支付252.65万元。\n截至2024年12月31日，支付252.65万元。")]
    [InlineData("截至2024年12月20日，执行率为100%。\n截至2024年12月31日，执行率为100%。")]
    [InlineData("截至2024年12月31日，支出252.65万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AsOf>(text);
}
