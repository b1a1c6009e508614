using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class BlankFieldTests
{
    [Theory]
    [InlineData("项目名称：甲项目\n项目单位：某市医疗保障局\n项目负责人：\n填报时间：2024年2月25日", "填写项目负责人")]
    [InlineData("评价机构：\n委托单位：某市财政局\n项目名称：甲项目\n评价年度：2023年度", "填写评价机构")]
    [InlineData("项目名称：甲项目\n实施单位：某县医保局\n主管部门：某县医保局\n负责人：张三\n填报日期：", "填写填报日期")]
    [InlineData("部门名称：某市医疗保障局\n预算编码：123001\n联系人：\n填报年度：2024年", "填写联系人")]
    [InlineData("一、封面\n项目编号：\n项目名称：甲项目\n主管部门（盖章）：某市医疗保障局\n实施单位：某市医保中心\n一、概况", "填写项目编号")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<BlankField>(text, expected);

    [Theory]
    [InlineData("项目名称：甲项目\n项目单位：某市医疗保障局\n项目负责人：张三\n填报时间：2024年2月25日")]
    [InlineData("项目名称：\n项目单位：\n项目负责人：\n填报时间：2024年2月25日")]
    [InlineData("项目名称：甲项目\n项目单位：某市医疗保障局\n单位负责人（签字）：\n填报时间：2024年2月25日")]
    [InlineData("项目名称：甲项目\n项目单位：某市医疗保障局\n联系电话：\n填报时间：2024年2月25日")]
    [InlineData("项目名称：甲项目\n审核人：\n填报日期：2024年2月25日\n主管部门：某市医疗保障局")]
    [InlineData("项目负责人：")]
    [InlineData("主要职责如下：\n一是拟订政策。\n实施单位：\n二是组织实施。")]
    [InlineData("项目名称：甲项目\n实施单位：\n某市医疗保障局\n主管部门：某市医疗保障局")]
    [InlineData("项目名称|甲项目\n项目负责人|\n填报时间|2024年2月25日")]
    [InlineData("单位负责人：\n财务负责人：\n填表人：张三\n填报日期：2024年1月5日")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<BlankField>(text);
}
