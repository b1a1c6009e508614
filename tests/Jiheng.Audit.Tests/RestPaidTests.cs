using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RestPaidTests
{
    [Theory]
    [InlineData("此次下达4300万元。\n甲市、乙县提前下达数超过应拨付数，超出部分共60万元，下次扣回；其余地区此次实际拨付4630万元。", "4360")]
    [InlineData("本次拨付补助资金812.50万元。\n丙县多拨12.50万元，待下次扣回，其余县市实际拨付852.00万元。", "825.00")]
    [InlineData("本次结算2000万元，其中甲县超拨30万元暂不收回，其余各县实际下达2300万元。", "2030")]
    [InlineData("现下达资金560万元。\n请各地及时分解。\n乙区超出20万元，其他地区此次拨付590万元。", "580")]
    [InlineData("此次安排补助1200万元。\n两县待扣回45万元，其余单位实际安排1254万元。", "1245")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<RestPaid>(text, expected);

    [Theory]
    [InlineData("此次下达4300万元。\n甲市、乙县提前下达数超过应拨付数，超出部分共60万元，下次扣回；其余地区此次实际拨付4360万元。")]
    [InlineData("本次拨付补助资金812.50万元。\n丙县多拨12.50万元，待下次扣回，其余县市实际拨付825.00万元。")]
    [InlineData("本次结算2000万元，其中甲县超拨30万元暂不收回，其余各县实际下达2030万元。")]
    [InlineData("此次下达4360万元。\n甲市超出部分60万元下次扣回；其余地区此次实际拨付4360万元。")]
    [InlineData("此次下达4360万元。\n甲市超出部分60万元下次扣回；其余地区此次实际拨付4300万元。")]
    [InlineData("甲市超出部分60万元下次扣回；其余地区此次实际拨付4360万元。")]
    [InlineData("此次下达4300万元。\n其余地区此次实际拨付4630万元。")]
    [InlineData("此次下达4300万元。\n甲市超出部分60万元下次扣回；其余地区另行通知，拨付9800万元。")]
    [InlineData("此次下达4300万元。\n超出标准的60人不予补助；其余地区此次实际拨付4630万元。")]
    [InlineData("此次安排补助1200万元。\n两县待扣回45万元，其余单位实际安排1245万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<RestPaid>(text);
}
