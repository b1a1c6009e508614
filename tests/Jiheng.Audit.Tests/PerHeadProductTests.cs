using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PerHeadProductTests
{
    [Theory]
    [InlineData("人均支出120.00元，服务5000人次，支出50.00万元。", "100.00")]
    [InlineData("接待142人次，支出1.20万元，人均90.14元。", "84.51")]
    [InlineData("筹资标准为每人95元，参保31.26万人，应筹集2813.40万元。", "90.00")]
    [InlineData("赔付8620人次，赔付2631.84万元，人次均赔付3503.18元。", "3053.18")]
    [InlineData("按每人50元补助，共补助2.50万人，补助资金100.00万元。", "40.00")]
    [InlineData("享受待遇2556人。全年支付护理待遇1226.88万元，人均4080元。", "4800")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PerHeadProduct>(text, expected);

    [Theory]
    [InlineData("人均支出100.00元，服务5000人次，支出50.00万元。")]
    [InlineData("接待142人次，支出1.20万元，人均84.51元。")]
    [InlineData("筹资标准为每人90元，参保31.26万人，应筹集2813.40万元。")]
    [InlineData("赔付8620人次，赔付2631.84万元，人次均赔付3053.18元。")]
    [InlineData("按每人40元补助，共补助2.50万人，补助资金100.00万元。")]
    [InlineData("财政补助标准为每人640元，参保31.26万人，本次下达500.00万元。")]
    [InlineData("人均可支配收入18000元，参保20万人，支出300.00万元。")]
    [InlineData("标准为每人每年400元。")]
    [InlineData("住院2.16万人，次均费用5210元；门诊支出300.00万元。")]
    [InlineData("上年人均80.00元，今年服务5000人次，支出50.00万元。")]
    [InlineData("享受待遇2556人。全年支付护理待遇1226.88万元，人均4800元。")]
    [InlineData("参加培训300人。全年支付护理待遇1226.88万元，人均4080元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PerHeadProduct>(text);
}
