using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ToldOfRowTests
{
    private const string Table = "项目|2024年决算数|2023年决算数|比上年增减额|比上年增长|完成预算\n基金收入|173572.35|166172.65|7399.70|4.45%|100.12%\n基金支出|160022.84|151534.81|8488.03|5.60%|101.28%";

    [Theory]
    [InlineData("基金支出160022.84万元，比上年增长5.06%。\n" + Table, "5.60%")]
    [InlineData("全年支出160,022.84万元，为预算158,000.00万元的101.28%，比上年增长6.50%。\n" + Table, "5.60%")]
    [InlineData("基金收入173572.35万元，比上年增加7939.70万元。\n" + Table, "7399.70")]
    [InlineData("基金收入173572.35万元，完成预算的102.11%。\n" + Table, "100.12%")]
    [InlineData("基金收入173572.35万元，同比增长4.54%；基金支出160022.84万元，同比增长5.60%。\n" + Table, "4.45%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ToldOfRow>(text, expected);

    [Theory]
    [InlineData("基金支出160022.84万元，比上年增长5.60%。\n" + Table)]
    [InlineData("基金支出160022.84万元，比上年增长5.6%。\n" + Table)]
    [InlineData("基金支出160022.84万元，与2022年相比增长9.10%。\n" + Table)]
    [InlineData("基金支出160022.84万元，比年初预算增长1.28%。\n" + Table)]
    [InlineData("基金支出161000.00万元，比上年增长5.06%。\n" + Table)]
    [InlineData("基金收入173572.35万元，比上年增加7399.70万元，主要是缴费标准提高20元。\n" + Table)]
    [InlineData("基金收入173572.35万元，完成预算的100.12%，比上年增长4.45%。\n" + Table)]
    [InlineData("基金支出160022.84万元，其中住院占72.40%。\n" + Table)]
    [InlineData("基金支出160022.84万元，比上年增长5.06%。\n项目|2024年|2023年\n基金支出|160022.84|151534.81")]
    [InlineData("基金支出160022.84万元，比上年增长5.06%。\n项目|金额|增长\n支出|160022.84|5.60%\n合计|160022.84|5.60%")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ToldOfRow>(text);
}
