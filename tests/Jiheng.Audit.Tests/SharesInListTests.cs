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

    [Theory]
    // Parts that make up what stands before them are parts of it, even when no share is right.
    [InlineData("基金支出800.00万元，门诊200.00万元，住院600.00万元，分别占29.00%和70.00%。", "25.00")]
    [InlineData("收入500万元，财政补助350万元、个人缴费150万元，分别占75%、35%。", "70")]
    [InlineData("参保4.00万人，职工1.00万人，居民3.00万人，分别占24.0%和74.0%。", "25.0")]
    [InlineData("检查机构120家，医院30家、药店90家，各占30%、70%。", "25")]
    [InlineData("全年支出74802.00万元中，门诊支出18700.50万元，住院支出56101.50万元，分别占26.00%和70.00%。", "25.00")]
    public void Check_WhereNoShareIsRight_IsNoticed(string text, string expected) => Examples.Noticed<SharesInList>(text, expected);

    [Theory]
    [InlineData("基金支出800.00万元，门诊200.00万元，住院600.00万元，分别占25.00%和75.00%。")]
    // Shares of something else.
    [InlineData("支出1000万元，门诊300万元，住院700万元，分别占基金收入的25%和55%。")]
    [InlineData("支出1000万元，门诊300万元，住院700万元，分别占年度预算的28%和65%。")]
    [InlineData("支出1000万元，门诊300万元，住院600万元，分别占25%和55%。")]
    [InlineData("参保4.00万人，职工1.00万人，居民3.00万人，参保率分别为96%和98%。")]
    [InlineData("参保4.00万人，其中职工1.00万人（96%），居民3.00万人（98%）。")]
    [InlineData("检查机构120家，医院30家、药店90家，发现问题的分别占12%和8%。")]
    [InlineData("基金支出800.00万元，门诊200.00万元，住院600.00万元，分别增长25.00%和7.00%。")]
    [InlineData("门诊200.00万元，住院600.00万元，分别占29.00%和70.00%。")]
    [InlineData("支出1000万元，其中门诊300万元（完成预算的96%），住院700万元（完成预算的98%）。")]
    public void Check_OfSharesOfSomethingElse_IsSilent(string text) => Examples.Silent<SharesInList>(text);
}
