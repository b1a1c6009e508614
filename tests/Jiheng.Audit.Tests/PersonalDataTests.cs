using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("联系人：张三，电话13800138000。", "删除")]
    [InlineData("联系电话|13912345678", "删除")]
    [InlineData("身份证号11010519491231002X。", "删除")]
    [InlineData("身份证号码|440524198801010011|附后", "删除")]
    [InlineData("负责人手机：18600001111，座机见附表。", "删除")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PersonalData>(text, expected);

    [Theory]
    [InlineData("联系电话：138XXXXXXXX。")]
    [InlineData("联系电话：0991-8812345。")]
    [InlineData("身份证号110105194912310021。")]
    [InlineData("支出13800138000元。")]
    [InlineData("账号6222021234567890123。")]
    [InlineData("联系电话：138****8000。")]
    [InlineData("合同编号20240113800。")]
    [InlineData("总额12345678901万元。")]
    [InlineData("邮政编码830000。")]
    [InlineData("编码10000138001380001。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PersonalData>(text);
}
