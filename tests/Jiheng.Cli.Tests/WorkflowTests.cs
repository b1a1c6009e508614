namespace Jiheng.Cli.Tests;

/// <summary>jiheng workflow as an office runs it on its own files.</summary>
public sealed class WorkflowTests
{
    private const string Own = """
        id: leave
        name: 销假
        version: 1
        citation: unverified
        steps:
          - { id: fill, name: 填报, kind: 填报, role: 填报 }
          - { id: approve, name: 审批, kind: 审批, role: 审批 }
          - { id: done, name: 办结, kind: 办结 }
        """;

    [Fact]
    public void Check_OfTheShippedWorkflows_IsFine()
    {
        var run = Run.Of("workflow", "check", "--json");
        Assert.Equal((0, 7), (run.Status, run.Json["workflows"]!.AsArray().Count));
        Assert.Contains("7 个流程通过校验。", Run.Of("workflow", "check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAnUnsoundWorkflow_ShowsTheCounterExample()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("jiheng-workflow-").FullName, "own.yaml");
        File.WriteAllText(file, Own);
        try
        {
            var run = Run.Of("workflow", "check", file);
            Assert.Equal(2, run.Status);
            Assert.Contains("own.yaml 第7行", run.Messages, StringComparison.Ordinal);
            Assert.Contains("张三在“填报”填报并提交 → 张三在“审批”同意", run.Messages, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, true);
        }
    }

    [Fact]
    public void Show_ByChineseName_DrawsTheSteps() =>
        Assert.Contains("├─ 资金核对（parent-money）〔上级资金〕", Run.Of("workflow", "show", "绩效自评").Output, StringComparison.Ordinal);

    [Fact]
    public void Show_OfAMisspeltName_NamesTheNearest()
    {
        var run = Run.Of("workflow", "show", "self-evaluaton");
        Assert.Equal(2, run.Status);
        Assert.Contains("是否为“self-evaluation”？", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAFolderThatIsNotThere_SaysSo() => Assert.Equal(2, Run.Of("workflow", "check", "nowhere").Status);
}
