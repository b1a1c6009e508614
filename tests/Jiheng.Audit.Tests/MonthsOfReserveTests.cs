using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class MonthsOfReserveTests
{
    [Theory]
    [InlineData("基金支出120.0亿元，累计结余90.0亿元，可支付月数7个月。", "9.0")]
    [InlineData("支出24.00亿元，滚存结余12.00亿元，可支付8.0个月。", "6.0")]
    [InlineData("总支出60亿元；累计结余30亿元，可支配月数为9个月。", "6.")]
    [InlineData("基金支出36.5亿元，累计结余20.0亿元，可支付月数为7.6个月。", "6.6")]
    [InlineData("基金支出12.00亿元，累计结余13.00亿元，可支撑10个月。", "13.0")]
    [InlineData("基金支出30.24亿元，其中统筹基金支出19.88亿元。累计结余41.06亿元，其中统筹基金27.35亿元，统筹基金累计结余可支付15.6个月。", "16.5")]
    [InlineData("基金支出160022.84万元。\n年末滚存结余100795.69万元（上年末滚存结余87246.18万元）。\n按月均支出测算，滚存结余可支付8.6个月。", "7.6")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<MonthsOfReserve>(text, expected);

    [Theory]
    [InlineData("基金支出120.0亿元，累计结余90.0亿元，可支付月数9个月。")]
    [InlineData("支出24.00亿元，滚存结余12.00亿元，可支付6.0个月。")]
    [InlineData("可支付月数7个月。")]
    [InlineData("累计结余30亿元，可支付月数9个月。")]
    [InlineData("基金支出120.0亿元，累计结余92.0亿元，可支付月数9个月。")]
    [InlineData("支出0亿元，累计结余3亿元，可支付月数9个月。")]
    [InlineData("项目历时7个月，支出12万元。")]
    [InlineData("基金支出36.5亿元，累计结余20.0亿元，可支付月数为6.6个月。")]
    [InlineData("职工支出12亿元，居民支出24亿元，累计结余24亿元，可支付12个月。")]
    [InlineData("目标为可支付月数不低于6个月。")]
    [InlineData("基金支出30.24亿元，其中统筹基金支出19.88亿元。累计结余41.06亿元，其中统筹基金27.35亿元，统筹基金累计结余可支付16.5个月。")]
    [InlineData("基金支出160022.84万元。\n年末滚存结余100795.69万元（上年末滚存结余87246.18万元）。\n按月均支出测算，滚存结余可支付7.6个月。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<MonthsOfReserve>(text);
}
