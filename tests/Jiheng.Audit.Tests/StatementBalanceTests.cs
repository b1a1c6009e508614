using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class StatementBalanceTests
{
    [Theory]
    [InlineData("项目|职工\n上年结余|43.65\n本年收入|48.00\n本年支出|43.40\n本年收支结余|4.96", "4.60")]
    [InlineData("项目|居民\n年初结余|11.25\n本年收入|19.84\n本年支出|18.96\n本年结余|0.88\n年末滚存结余|12.31", "12.13")]
    [InlineData("项目|上年结余|本年收入|本年支出|本年结余|累计结余\n职工|50.00|30.00|20.00|11.00|61.00", "10.00")]
    [InlineData("项目|上年结余|本年收入|本年支出|本年结余|累计结余\n职工|50.00|30.00|20.00|10.00|61.00", "60.00")]
    [InlineData("项目|居民\n基金收入|18.00\n基金支出|20.00\n当期结余|2.00", "-2.00")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<StatementBalance>(text, expected);

    [Theory]
    [InlineData("项目|职工\n上年结余|43.65\n本年收入|48.00\n本年支出|43.40\n本年收支结余|4.60")]
    [InlineData("项目|居民\n年初结余|11.25\n本年收入|19.84\n本年支出|18.96\n本年结余|0.88\n年末滚存结余|12.13")]
    [InlineData("项目|上年结余|本年收入|本年支出|本年结余|累计结余\n职工|50.00|30.00|20.00|10.00|60.00")]
    [InlineData("项目|居民\n基金收入|18.00\n基金支出|20.00\n当期结余|-2.00")]
    [InlineData("项目|居民\n本年收入|19.84\n本年支出|18.96")]
    [InlineData("预算|金额\n基金收入|18.00\n基金支出|20.00\n本年|金额\n基金收入|19.00\n基金支出|18.00\n当期结余|1.00")]
    [InlineData("项目|居民\n本年收入|19.8\n本年支出|18.9\n本年结余|0.88")]
    [InlineData("项目|居民\n本年收入|19.84\n本年结余|0.88")]
    [InlineData("项目|居民\n支付能力|6.2\n本年结余|0.88")]
    [InlineData("项目|增幅\n本年收入|5%\n本年支出|3%\n本年结余|9%")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<StatementBalance>(text);
}
