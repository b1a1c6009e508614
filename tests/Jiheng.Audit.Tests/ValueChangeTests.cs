using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ValueChangeTests
{
    [Theory]
    [InlineData("报销比例由上年的72.0%提高到74.0%，提高3.0个百分点。", "2.0")]
    [InlineData("覆盖率从92%提高到90%。", "大于")]
    [InlineData("退休人员4.40万人，较上年4.20万人增加0.30万人。", "0.20")]
    [InlineData("支出由200.00万元增加到220.00万元，增长12.00%。", "10.00")]
    [InlineData("平均住院日由8.1天下降到8.4天。", "小于")]
    [InlineData("定点机构由120家增加至125家，增加6家。", "5家")]
    [InlineData("支出由2022年的800万元增加到2023年的960万元，增长25%。", "20")]
    [InlineData("基金支出由上年的6,812万元降至6,540万元，降幅4.99%。", "3.99")]
    [InlineData("基金支出从2022年的800万元增至960万元，增长25%。", "20")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ValueChange>(text, expected);

    [Theory]
    [InlineData("报销比例由上年的72.0%提高到74.0%，提高2.0个百分点。")]
    [InlineData("覆盖率从90%提高到92%。")]
    [InlineData("退休人员4.40万人，较上年4.20万人增加0.20万人，增长4.76%。")]
    [InlineData("支出由200.00万元增加到220.00万元，增长10.00%。")]
    [InlineData("平均住院日由8.4天下降到8.1天，缩短0.3天。")]
    [InlineData("支出35.14亿元，较上年增加2.38亿元，增长7.26%。")]
    [InlineData("由财政局拨付50万元，提高到位率100%。")]
    [InlineData("基金收入52.20亿元，较上年减少2.70亿元，下降4.92%。总支出41.76亿元。")]
    [InlineData("从2022年的30家增加到35家，增加5家。")]
    [InlineData("个人缴费标准由350元提高到380元，财政补助640元。")]
    [InlineData("参保率由96.5%提高到97.0%，提高0.5%。")]
    [InlineData("基金收入34.56亿元，较上年增收2.06亿元，增幅6.34%。")]
    // (960 − 800) ÷ 800 = 20%; (6812 − 6540) ÷ 6812 = 3.99%.
    [InlineData("支出由2022年的800万元增加到2023年的960万元，增长20%。")]
    [InlineData("基金支出由上年的6,812万元降至6,540万元，降幅3.99%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ValueChange>(text);
}
