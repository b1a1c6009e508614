using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AmountInCapitalsTests
{
    [Theory]
    [InlineData("现下达补助资金1200万元（大写：壹仟贰佰伍拾万元整）。", "1250万元")]
    [InlineData("拨付人民币叁拾陆万伍仟元整（¥356000.00）。", "365000")]
    [InlineData("合同金额为人民币（大写）捌拾万元整，小写：880000元。", "800000元")]
    [InlineData("共计奖励1.25万元（人民币壹万伍仟贰佰圆整）。", "1.52万元")]
    [InlineData("金额（小写）96800.50元，金额（大写）：玖万陆仟捌佰元零伍分。", "96800.05元")]
    [InlineData("此次拨付3.6亿元（大写：叁亿陆仟陆佰万元整）。", "3.66亿元")]
    [InlineData("现下达补助资金1250万元（大写：壹仟贰佰佰伍拾万元整）。", "壹仟贰佰伍拾万元整")]
    [InlineData("经费人民币伍拾伍伍万元整，专款专用。", "大写")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AmountInCapitals>(text, expected);

    [Theory]
    [InlineData("现下达补助资金1250万元（大写：壹仟贰佰伍拾万元整）。")]
    [InlineData("拨付人民币叁拾陆万伍仟元整（¥365,000.00）。")]
    [InlineData("合同金额为人民币（大写）捌拾万元整，小写：800000元。")]
    [InlineData("共计奖励1.52万元（人民币壹万伍仟贰佰圆整）。")]
    [InlineData("金额（小写）96800.05元，金额（大写）：玖万陆仟捌佰元零伍分。")]
    [InlineData("此次拨付3.66亿元（大写：叁亿陆仟陆佰万元整）。")]
    [InlineData("此次拨付2525.65万元（大写：贰仟伍佰贰拾伍万陆仟伍佰元整）。")]
    [InlineData("此次拨付54494万元（大写：伍亿肆仟肆佰玖拾肆万零叁佰元整）。")]
    [InlineData("伍家渠市上报12万元，叁个方面的问题已整改。")]
    [InlineData("金额大写应当规范，一般不得涂改，差错3万元。")]
    [InlineData("骗取基金的，处伍仟元以上罚款；2023年追回12万元。")]
    [InlineData("合同总价人民币贰佰万元整，首付款60万元。")]
    [InlineData("十分满意的120人，百分之九十以上的群众认可。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AmountInCapitals>(text);
}
