using Jiheng.Data.Policies;
using Jiheng.Data.Reading;

namespace Jiheng.Data.Tests.Policies;

public sealed class PolicyFileTests
{
    private const string Head = "id: p\nname: 参数\nunit: 元/人/年\nentries:\n";

    [Theory]
    [InlineData(
        Head + "  - from: 2020-01-01\n    value: 1\n",
        "p.yaml 第5行“entries[1].citation”：未给出，应为规定该值的文件和文号；请补上“citation”；出处未核实的写 unverified")]
    [InlineData(
        Head + "  - from: 2020-01-01\n    value: 1\n    citation: 某文\n    scope: 650000\n",
        "p.yaml 第8行“entries[1].scope”：给出“scope”，应为已知的键，如“scopes”；请更正键名或删除该键")]
    [InlineData(
        Head + "  - from: 2020-01-01\n    value: 五百\n    citation: 某文\n",
        "p.yaml 第6行“entries[1].value”：给出“五百”，应为数字；请改为半角数字，如 1234.56")]
    [InlineData(
        Head + "  - from: 2020-01-01\n    value: 1\n    citation: 某文\n    scopes: [新疆]\n",
        "p.yaml 第8行“entries[1].scopes”：给出“新疆”，应为六位区划代码或“全国”；请改为区划代码，如 650000")]
    [InlineData(
        Head + "  - from: 2020-01-01\n    value: 1\n    citation: 某文\n  - from: 2021-01-01\n    value: 2\n    citation: 某文\n",
        "p.yaml 第8行“entries[2].from”：给出“2021-01-01起”，应为互不重叠、起止有序的条目；与p.yaml 第5行“entries[1].from”的条目时间重叠：2021-01-01起与2020-01-01起，范围全国。")]
    [InlineData(
        "id: p\nname: 参数\nunit: 公斤\nentries:\n  - {from: 2020-01-01, value: 12-31, citation: 某文}\n",
        "p.yaml 第3行“unit”：给出“公斤”，应为已知的计量单位（如元/人/年、%、日）或“月日”；请改正单位")]
    [InlineData(
        "id: p\nname: 参数\nunit: 月日\nentries:\n  - {from: 2020-01-01, value: 30, citation: 某文}\n",
        "p.yaml 第5行“entries[1].value”：给出“30”，应为月日，如 06-30；请改为两位月-两位日")]
    [InlineData(
        "id: p\nname: 参数\nunit: 元\n",
        "p.yaml 第1行“entries”：未给出，应为至少一个条目；请补上条目：from、value、citation")]
    public void Parse_OneThingWrong_NamesFileLineKeyGivenExpected(string text, string message)
    {
        var diagnostics = new Diagnostics();
        Assert.Null(PolicyFile.Parse(text, "p.yaml", diagnostics));
        Assert.Equal(message, Assert.Single(diagnostics.Items).Message);
    }
}
