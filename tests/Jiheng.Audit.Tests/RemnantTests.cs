using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RemnantTests
{
    [Theory]
    [InlineData("[bookmark: _Toc123]一、基本情况", "删除")]
    [InlineData("错误!未找到引用源。见下表", "删除")]
    [InlineData("此处填写项目概况。", "删除")]
    [InlineData("（包括项目背景、实施内容和资金安排等）", "删除")]
    [InlineData("电话：*****", "删除")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Remnant>(text, expected);

    [Theory]
    [InlineData("一、基本情况")]
    [InlineData("项目包括背景、实施内容等。")]
    [InlineData("本项目（包括门诊和住院）运行平稳。")]
    [InlineData("（一）基本情况")]
    [InlineData("请按时填写报表。")]
    [InlineData("（万元）")]
    [InlineData("错误率为零。")]
    [InlineData("（见附件）")]
    [InlineData("书签已全部删除。")]
    [InlineData("满意度为95%（*）。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Remnant>(text);
}
