using Jiheng.Data.Reading;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Reading;

namespace Jiheng.Workflow.Tests;

/// <summary>What a workflow file may say, and what is said about what it may not.</summary>
public sealed class WorkflowFileTests
{
    [Fact]
    public void Library_Shipped_HasTheSevenKindsOfPapers()
    {
        string[] expected = ["disclosure", "evaluation", "fund-issue", "performance-target", "rectification", "self-evaluation", "tracking-return"];
        Assert.Equal(expected, Shipped.Library.Latest.Select(w => w.Definition.Id));
        Assert.Same(Shipped.Library.Find("绩效自评"), Shipped.Library.Find("self-evaluation", 1));
    }

    [Theory]
    [InlineData("kind: 审核", "kind: 审合", 7, "审合", "是否为“审核”")]
    [InlineData("role: 审批", "role: 领导", 8, "领导", "填报、审核、审批、资金、评价、公开、审计、管理")]
    [InlineData("not_by: [fill, review]", "not_by: [fil, review]", 8, "fil", "是否为“fill”")]
    [InlineData("id: review", "id: fill", 7, "fill", "没有用过的编号")]
    [InlineData("days: 5", "days: 0.5", 7, "0.5", "1 至 9999 的整数")]
    [InlineData("days: 5", "when: 金额 >= 5", 7, "金额 >= 5", "已声明的名称：级别")]
    [InlineData("days: 5", "when: 级别 > 县", 7, "级别 > 县", "文字只能比较是否相同")]
    [InlineData("days: 5", "when: 级别 = 乡", 7, "级别 = 乡", "县、地州、省")]
    [InlineData("days: 5", "when: 县级", 7, "县级", "名称 比较号 值")]
    [InlineData("days: 5", "share: 2/3", 7, "2/3", "比例签")]
    [InlineData("days: 5", "sign: 比例签, share: 3/2", 7, "3/2", "不大于一的分数")]
    [InlineData("days: 5", "next: [{ to: nowhere }]", 7, "nowhere", "步骤之一：fill、review、approve、done")]
    [InlineData("children: 办结", "children: 提交", 6, "提交", "全部办结后方可提交")]
    [InlineData("when_nobody: 跳过", "when_nobody: 算了", 7, "算了", "停留、跳过、上级代办")]
    [InlineData("days: 3", "dyas: 3", 6, "dyas", "days")]
    public void Parse_Mistake_NamesLineGivenAndExpected(string good, string bad, int line, string given, string expected)
    {
        var text = Plans.Simple.Replace("days: 5", "days: 5, when_nobody: 跳过", StringComparison.Ordinal);
        Assert.Contains(good, text, StringComparison.Ordinal);
        var diagnostics = new Diagnostics();
        Assert.Null(WorkflowFile.Parse(text.Replace(good, bad, StringComparison.Ordinal), "office.yaml", diagnostics));
        Assert.Contains(diagnostics.Items, d => d.Place.Line == line && d.Given == given && d.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_LineEndsOfWindows_GiveTheSameFingerprint() => Assert.Equal(
        Shipped.Parse(Plans.Simple).Fingerprint, Shipped.Parse(Plans.Simple.Replace("\n", "\r\n", StringComparison.Ordinal)).Fingerprint);

    [Fact]
    public void Load_TwoFilesOfOneVersion_AreRefusedAndTwoVersionsKept()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-workflows-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.yaml"), Plans.Simple);
            File.WriteAllText(Path.Combine(folder, "b.yaml"), Plans.Simple.Replace("version: 1", "version: 2", StringComparison.Ordinal));
            var diagnostics = new Diagnostics();
            var library = WorkflowLibrary.Load(folder, diagnostics);
            Assert.Empty(diagnostics.Items);
            Assert.Equal((2, 2), (library.All.Count, library.Find("simple")!.Definition.Version));
            Assert.Equal(1, library.Find("simple", 1)!.Definition.Version);
            File.WriteAllText(Path.Combine(folder, "c.yaml"), Plans.Simple);
            WorkflowLibrary.Load(folder, diagnostics);
            Assert.Contains("version 加一", Assert.Single(diagnostics.Items).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Diagram_OfAWorkflow_ShowsStepsPeopleAndRoutes()
    {
        var text = WorkflowDiagram.Of(Shipped.Parse(Plans.Amount));
        Assert.Equal("""
            大额（amount）第1版
            依据：金额（万元）
            依据：类别：一般、重点

            1. 填报（fill）〔填报，本级填报〕
               ↓

            2. 初审（choose）〔审核，本级审核〕
               │ 不得由办理过“填报”的人办理
               ↓ 金额≥1000 且 类别=重点：到“集体审议”
               ↓ 其他情况：到“审批”

            3. 集体审议（big）〔审核，本级审批，比例签（2/3）〕
               │ 不得由办理过“填报”的人办理
               ↓

            4. 审批（approve）〔审批，本级审批〕
               │ 不得由办理过“填报”的人办理
               ↓

            ● 办结（done）

            催办：每步最多3次，间隔24小时。归档：本级“管理”。

            """.ReplaceLineEndings("\n"), text);
    }
}
