using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class GrowthTests
{
    [Theory]
    [InlineData("支出110.00万元，比上年增加10.00万元，增长12.00%。", "10.00%")]
    [InlineData("参保人数95.0万人，较上年减少5.0万人，下降6.0%。", "5.")]
    [InlineData("收入8.80亿元，同比增加0.80亿元，增长11.00%。", "9.")]
    [InlineData("退休4.40万人，较上年4.20万人增加0.20万人，增长3.00%。", "4.")]
    [InlineData("支出90.00万元，比上年减少10.00万元，增长10.00%。", "方向一致")]
    [InlineData("收入总计60.00万元。\n收入与上年相比，增加20.00万元，增长40.00%。", "50.0")]
    // 20 ÷ 40 = 50 %
    [InlineData("拨款总计60.00万元。与2019年度40.00万元相比，拨款增加20.00万元，增长33.33%。", "50.00%")]
    // 1.13 ÷ (14.97 − 1.13) = 8.16 %, the level four paragraphs before.
    [InlineData("基金总支出14.97亿元，用于待遇。\n另一段文字。\n又一段文字。\n再一段文字。\n基金支出比上年增加1.13亿元，增长9.17%。", "8.16%")]
    [InlineData("基金支出30.24亿元，较上年增支3.36亿元，增幅15.20%。", "12.5")]
    [InlineData("2023年支出2,470万元，2024年增加247万元，增长12%。", "10")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Growth>(text, expected);

    [Theory]
    [InlineData("支出110.00万元，比上年增加10.00万元，增长10.00%。")]
    [InlineData("参保人数95.0万人，较上年减少5.0万人，下降5.0%。")]
    [InlineData("新设项目支出30.00万元，比上年增加30.00万元，增长100.00%。")]
    [InlineData("接待费0.00万元，比上年减少0.30万元，下降100.00%。")]
    [InlineData("收入8.80亿元，同比增加0.80亿元，增长10.0%。")]
    [InlineData("退休4.40万人，较上年4.20万人增加0.20万人，增长4.76%。")]
    [InlineData("费用0.00万元，比上年增加0.00万元，增长0.00%。")]
    [InlineData("收入总计60.00万元。\n收入与上年相比，增加20.00万元，增长50.00%。")]
    [InlineData("支出3,300.00万元，比上年增加300.00万元。")]
    [InlineData("报销比例75%，比上年提高2个百分点。")]
    [InlineData("人员增加2人，工资增长5%以内。")]
    [InlineData("拨款总计60.00万元。与2019年度40.00万元相比，拨款增加20.00万元，增长50.00%。")]
    [InlineData("人均费用5684.30元，比2023年的5821.70元减少137.40元，下降2.36%。")]
    [InlineData("基金总支出14.97亿元，用于待遇。\n另一段文字。\n又一段文字。\n再一段文字。\n基金支出比上年增加1.13亿元，增长8.16%。")]
    [InlineData("基金总支出14.97亿元。\n居民基金总支出4.97亿元。\n又一段文字。\n再一段文字。\n工伤基金支出比上年增加1.13亿元，增长9.17%。")]
    // 247 ÷ 2470 = 10%: the increase is of the year after.
    [InlineData("2023年支出2,470万元，2024年增加247万元，增长10%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Growth>(text);
}
