using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SharesInListTests
{
    [Theory]
    [InlineData("支出1000万元，其中门诊300万元（30%），住院700万元（60%）。", "70")]
    [InlineData("支出构成为：甲项812.40万元（52.01%）、乙项398.30万元（25.50%）、丙项156.20万元（10.00%）、丁项195.19万元（15.20%）。", "12.50")]
    [InlineData("门诊支出18700.50万元，住院支出56101.50万元，分别占25.00%和70.00%。", "75.00")]
    [InlineData("参保群众中，青年120人（24%）、中年280人（56%）、老年100人（25%）。", "20")]
    [InlineData("收入500万元，财政补助350万元、个人缴费150万元，分别占70%、35%。", "30")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SharesInList>(text, expected);

    [Theory]
    [InlineData("支出1000万元，其中门诊300万元（30%），住院700万元（70%）。")]
    [InlineData("支出构成为：甲项812.40万元（52.01%）、乙项398.30万元（25.50%）、丙项156.20万元（10.00%）、丁项195.19万元（12.50%）。")]
    [InlineData("门诊支出18700.50万元，住院支出56101.50万元，分别占25.00%和75.00%。")]
    [InlineData("参保30万人（98%），缴费1.2亿元（95%）。")]
    [InlineData("预算300万元（100%），支出280万元（93%），结余20万元（7%）。")]
    [InlineData("完成投资300万元（60%）。")]
    [InlineData("甲县参保12万人（96.5%）、乙县参保30万人（97.1%）、丙县参保8万人（95.2%）。")]
    [InlineData("支出300万元（增长5%），收入400万元（增长6%）。")]
    [InlineData("门诊300万元，住院700万元，分别占基金支出的25%和55%。")]
    [InlineData("收入500万元，财政补助350万元、个人缴费150万元，分别占70%、30%。")]
    [InlineData("甲乙两项分别占45%和55%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SharesInList>(text);
}
