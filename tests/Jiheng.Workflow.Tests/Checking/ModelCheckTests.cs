using Jiheng.Data.Reading;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Tests.Checking;

/// <summary>Each rule of the model check, with the counter-example it names.</summary>
public sealed class ModelCheckTests
{
    private const string Head = "id: x\nname: 试\nversion: 1\ncitation: unverified\nfacts:\n  - { name: 金额, unit: 万元 }\nsteps:\n";
    private const string Fill = "  - { id: fill, name: 填报, kind: 填报, role: 填报 }\n";
    private const string Approve = "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill] }\n";
    private const string Done = "  - { id: done, name: 办结, kind: 办结 }\n";

    [Fact]
    public void Check_SmallestWorkflow_IsSound() => Assert.Empty(Violations(Fill + Approve + Done));

    [Fact]
    public void Check_ApprovalWithoutSeparation_ShowsHowAPersonApprovesHisOwnPaper()
    {
        var violation = Assert.Single(Violations(Fill + "  - { id: approve, name: 审批, kind: 审批, role: 审批 }\n" + Done));
        Assert.Equal("own-approval", violation.Rule);
        Assert.Equal("（级别=县）张三在“填报”填报并提交 → 张三在“审批”同意", Assert.Single(violation.Path));
        Assert.Equal(9, violation.Origin.Line);
    }

    [Fact]
    public void Check_SecondPreparationForgotten_IsFoundThroughASendBack()
    {
        var steps = Fill + "  - { id: review, name: 复核, kind: 审核, role: 审核, not_by: [fill] }\n  - { id: final, name: 定稿, kind: 填报, role: 填报 }\n"
            + "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill, final] }\n" + Done;
        var violation = Assert.Single(Violations(steps));
        Assert.Equal(("own-approval", "复核"), (violation.Rule, violation.Text[1..3]));
        Assert.Contains("退回到“复核” → 张三在“复核”同意", violation.Path[0], StringComparison.Ordinal);
    }

    [Theory]
    // Two approvals, the second of which is only for the region: below it nothing is approved.
    [InlineData("unapproved", "（级别=县）“填报” → “办结”", "  - { id: approve, name: 审批, kind: 审批, role: 审批, when: 级别 = 省, not_by: [fill] }\n")]
    [InlineData("unreachable", "不经过它", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], next: done }\n  - { id: idle, name: 闲置, kind: 办理, role: 公开 }\n")]
    [InlineData("endless", "“审批” → “复核” → “审批”", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill] }\n  - { id: again, name: 复核, kind: 审核, role: 审核, not_by: [fill], next: approve }\n")]
    [InlineData("no-way-out", "金额=9", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], next: [{ when: 金额 >= 10, to: done }] }\n")]
    [InlineData("no-organisation", "级别=省", "  - { id: approve, name: 审批, kind: 审批, role: 审批, org: 上级, not_by: [fill] }\n")]
    [InlineData("no-task", "级别=省", "  - { id: approve, name: 审批, kind: 审批, not_by: [fill], branches: [{ id: a, name: 甲, role: 审批, when: 级别 = 县 }, { id: b, name: 乙, role: 审批, when: 级别 = 地州 }] }\n")]
    [InlineData("dead-branch", "“审批”", "  - { id: approve, name: 审批, kind: 审批, not_by: [fill], branches: [{ id: a, name: 甲, role: 审批 }, { id: b, name: 乙, role: 审批, when: [金额 > 5, 金额 < 5] }] }\n")]
    [InlineData("edit-after-approval", "“审批” → “补填”", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill, more] }\n  - { id: more, name: 补填, kind: 填报, role: 填报 }\n")]
    public void Check_Defect_IsNamedWithItsPath(string rule, string path, string steps)
    {
        var violations = Violations(Fill + steps + Done);
        Assert.Contains(violations, v => v.Rule == rule && string.Concat(v.Path).Contains(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dead-route", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], next: [{ when: 金额 >= 10, to: done }, { when: 金额 > 20, to: done }, { to: done }] }\n")]
    [InlineData("dead-return", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], back: [fill, last] }\n  - { id: last, name: 存档, kind: 办理, role: 管理 }\n")]
    [InlineData("no-return", "  - { id: note, name: 登记, kind: 办理, role: 管理, back: [note2] }\n  - { id: note2, name: 再登记, kind: 办理, role: 管理 }\n  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], without: [退回] }\n")]
    [InlineData("approval-skipped", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], when_nobody: 跳过 }\n")]
    [InlineData("not-by-itself", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill, approve] }\n")]
    [InlineData("verb-needed", "  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], without: [同意] }\n")]
    [InlineData("join", "  - { id: approve, name: 审批, kind: 审批, not_by: [fill], join: 3, branches: [{ id: a, name: 甲, role: 审批 }, { id: b, name: 乙, role: 审批 }] }\n")]
    [InlineData("join", "  - { id: approve, name: 审批, kind: 审批, not_by: [fill], join: 2, branches: [{ id: a, name: 甲, role: 审批 }, { id: b, name: 乙, role: 审批, when: 级别 = 省 }] }\n")]
    [InlineData("prepare-alone", "  - { id: more, name: 补填, kind: 填报, role: 填报, sign: 会签 }\n  - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill, more] }\n")]
    public void Check_BadStep_IsNamed(string rule, string steps) => Assert.Contains(Violations(Fill + steps + Done), v => v.Rule == rule && v.Text.Contains('；', StringComparison.Ordinal));

    [Fact]
    public void Check_WithoutStartOrEnd_SaysSo()
    {
        Assert.Equal("start", Assert.Single(Violations(Approve.Replace("[fill]", "[done]", StringComparison.Ordinal) + Done)).Rule);
        Assert.Contains(Violations(Fill + Approve.Replace(" }\n", ", next: fill }\n", StringComparison.Ordinal)), v => v.Rule == "no-end");
    }

    [Fact]
    public void Check_TooManyCases_IsRefusedRatherThanGuessed()
    {
        var facts = string.Concat(Enumerable.Range(0, 8).Select(i => $"  - {{ name: 数{i}, unit: 万元 }}\n"));
        var routes = string.Join(", ", Enumerable.Range(0, 8).Select(i => $"{{ when: [数{i} > 1, 数{i} < 9], to: done }}"));
        var text = Head.Replace("  - { name: 金额, unit: 万元 }\n", facts, StringComparison.Ordinal) + Fill + $"  - {{ id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill], next: [{routes}, {{ to: done }}] }}\n" + Done;
        Assert.Equal("too-many-cases", Assert.Single(ModelCheck.Violations(Shipped.Parse(text))).Rule);
    }

    [Fact]
    public void Run_UnsoundWorkflow_GivesADiagnosticAndNothingToRunOn()
    {
        var diagnostics = new Diagnostics();
        Assert.Null(ModelCheck.Run(Shipped.Parse(Head + Fill + Approve.Replace(", not_by: [fill]", "", StringComparison.Ordinal) + Done), diagnostics));
        Assert.StartsWith("test.yaml 第9行“steps[2].id”：试：“审批”可能由填报这些数字的人自己办理", Assert.Single(diagnostics.Items).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Violation> Violations(string steps) => ModelCheck.Violations(Shipped.Parse(Head + steps));
}
