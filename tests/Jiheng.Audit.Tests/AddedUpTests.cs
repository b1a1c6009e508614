using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AddedUpTests
{
    [Theory]
    [InlineData("本次下达300万元，加上提前下达的500万元，全年累计下达820万元。", "800")]
    [InlineData("此次安排补助120.5万元，连同年初安排的380万元，共计501.5万元。", "500.5")]
    [InlineData("现下达补助资金2400万元。\n加上提前下达的1600万元，累计下达4100万元。", "4000")]
    [InlineData("本批拨付86万元，加上前两批的214万元，合计拨付310万元。", "300")]
    [InlineData("本次下达450万元，用于参保补助。加上此前下达的550万元，累计达到1020万元。", "1000")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AddedUp>(text, expected);

    [Theory]
    [InlineData("本次下达300万元，加上提前下达的500万元，全年累计下达800万元。")]
    [InlineData("此次安排补助120.5万元，连同年初安排的380万元，共计500.5万元。")]
    [InlineData("现下达补助资金2400万元。\n加上提前下达的1600万元，累计下达4000万元。")]
    [InlineData("下达资金300万元，加上提前下达的500万元，全年累计下达1200万元。")]
    [InlineData("本次下达300万元，加上提前下达的500万元，全年累计下达2600万元。")]
    [InlineData("加上宣传到位，累计参保50万人，增加2万人。")]
    [InlineData("本次下达300万元，加上培训500人，累计培训800人。")]
    [InlineData("本批拨付86万元，加上前两批的214万元，合计拨付300万元。")]
    [InlineData("中央补助300万元，省级补助200万元，加上县级补助的100万元，合计600万元。")]
    [InlineData("加上提前下达的500万元，全年累计下达800万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AddedUp>(text);
}
