using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PartRateTests
{
    [Theory]
    [InlineData("全县26家定点医院中，已上线移动支付的22家，上线率88.46%。", "84.62")]
    [InlineData("12次结算中有10次按时拨付，及时率91.67%。", "83.33")]
    [InlineData("全市186个卫生室，配备终端158个，配备率86.95%。", "84.95")]
    [InlineData("应评估3200人，完成评估2560人，评估率82.00%。", "80.00")]
    [InlineData("24项任务中已有21项销号，销号率85.70%。", "87.50")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PartRate>(text, expected);

    [Theory]
    [InlineData("全县26家定点医院中，已上线移动支付的22家，上线率84.62%。")]
    [InlineData("12个月中有10个月按时拨付，及时率83.33%。")]
    [InlineData("全市186个卫生室，配备终端158个，配备率84.95%。")]
    [InlineData("全市参保5000人，其中农村参保3000人，参保率95%。")]
    [InlineData("26家医院，未上线4家，上线率84.62%。")]
    [InlineData("抽查300份，合格276份，报销率65%。")]
    [InlineData("办理业务5000件，满意率96%。")]
    [InlineData("检查120家，约谈12家，其中公立4家，约谈率10%。")]
    [InlineData("支出80万元，上线22家，上线率84.62%。")]
    [InlineData("26家医院中有22家上线，住院率12%。")]
    [InlineData("24项任务中已有21项销号，销号率87.50%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PartRate>(text);
}
