using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ChangeOnBaseTests
{
    [Theory]
    [InlineData("补助标准提高到每人每月98元，即在原来每人每月93元的基础上增加8元。", "101元")]
    [InlineData("在每人每年610元的基础上提高30元，达到650元。", "640元")]
    [InlineData("缴费标准调整为400元，在上年350元的基础上增加30元。", "380元")]
    [InlineData("在原有200元的基础上下调40元，降至150元。", "160元")]
    [InlineData("财政补助标准提高至670元，在640元的基础上提高20元。", "660元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ChangeOnBase>(text, expected);

    [Theory]
    [InlineData("补助标准提高到每人每月98元，即在原来每人每月93元的基础上增加5元。")]
    [InlineData("在每人每年610元的基础上提高30元，达到640元。")]
    [InlineData("在原有200元的基础上下调40元，降至160元。")]
    [InlineData("在2000元的基础上提高5%，达到2100元。")]
    [InlineData("在640元的基础上提高30元。")]
    [InlineData("在现有12家的基础上增加3家，达到15家。")]
    [InlineData("在巩固成果的基础上提高20元，达到640元。")]
    [InlineData("标准提高到640元，个人缴费380元。")]
    [InlineData("在93元的基础上增加5元，全年增加支出5000万元。")]
    [InlineData("起付线在500元的基础上降低100元，调整为400元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ChangeOnBase>(text);
}
