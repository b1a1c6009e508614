using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class CarriedBalanceTests
{
    [Theory]
    [InlineData("上年结转120万元，本年收入860万元，全年支出905万元，年末结余85万元。", "75")]
    [InlineData("年初结余12.50亿元，当年基金收入30.20亿元，支出28.10亿元，年末滚存结余14.80亿元。", "14.60")]
    [InlineData("上年结余资金56.30万元，当年下达200.00万元，实际支出231.00万元，结转下年使用52.30万元。", "25.30")]
    [InlineData("以前年度结转40万元。本年到位资金300万元，使用资金310万元，年末结转结余33万元。", "30")]
    [InlineData("期初余额8000元，收入合计25000元，支出合计27500元，期末余额5000元。", "5500")]
    [InlineData("全年收入10.00亿元，支出8.00亿元，结余2.30亿元。", "2.00")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<CarriedBalance>(text, expected);

    [Theory]
    [InlineData("上年结转120万元，本年收入860万元，全年支出905万元，年末结余75万元。")]
    [InlineData("年初结余12.50亿元，当年基金收入30.20亿元，支出28.10亿元，年末滚存结余14.60亿元。")]
    [InlineData("上年结余资金56.30万元，当年下达200.00万元，实际支出231.00万元，结转下年使用25.30万元。")]
    [InlineData("年初结余12.50亿元，收入30.20亿元，支出28.10亿元，当期结余2.10亿元，年末累计结余14.60亿元。")]
    [InlineData("上年结转120万元，本年收入860万元，全年支出905万元。")]
    [InlineData("本年收入860万元，全年支出800万元，年末结余95万元。")]
    [InlineData("上年结转120万元，本年收入860万元，项目支出500万元，人员支出400万元，年末结余60万元。")]
    [InlineData("上年结转120人，本年收入860万元，全年支出905万元，年末结余85人。")]
    [InlineData("全年收入10.00亿元，支出8.00亿元，结余2.00亿元。")]
    [InlineData("全年收入10.00亿元，支出8.00亿元，结余15.30亿元。")]
    [InlineData("全年收入10.00亿元，支出8.00亿元。年末结余2.30亿元。")]
    [InlineData("年初结余10亿元，收入30亿元，支出28亿元，年末结余2亿元。")]
    [InlineData("期初余额8000元，收入合计25000元，支出合计27500元，期末余额5500元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<CarriedBalance>(text);
}
