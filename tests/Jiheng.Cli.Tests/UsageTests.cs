namespace Jiheng.Cli.Tests;

/// <summary>Wrong usage and wrong input: Chinese messages on stderr, documented exit status, nothing on stdout.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("不认识“evaluat”；是否为“evaluate”？", "evaluat")]
    [InlineData("缺少参数“目录”", "evaluate")]
    [InlineData("不认识“--severity”", "audit", "README.md", "--severity", "error")]
    [InlineData("不认识“--formt”；是否为“--format”？", "audit", "README.md", "--formt", "json")]
    [InlineData("没有这个案例文件夹", "evaluate", "no/such/folder")]
    [InlineData("case.yaml", "evaluate", "docs")]
    [InlineData("应为评分方案之一", "evaluate", "samples/urumqi-2024", "--scheme", "strictest")]
    [InlineData("应为 docx、xlsx、html、json", "evaluate", "samples/urumqi-2024", "--format", "pdf")]
    [InlineData("是否为“score.total”？", "explain", "samples/xinjiang-2024", "score.totl")]
    public void Command_WrongUsage_SaysWhatToDo(string message, params string[] arguments)
    {
        var run = Run.Of(arguments);
        Assert.Equal(2, run.Status);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Allocate_CaseWithoutAllocation_SaysWhichFileIsMissing()
    {
        var run = Run.Of("allocate", "samples/urumqi-2024");
        Assert.Equal(2, run.Status);
        Assert.Contains("allocation.yaml", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("evaluate", "--help")]
    public void Help_Always_IsChinese(params string[] arguments)
    {
        var run = Run.Of(arguments);
        Assert.Equal(0, run.Status);
        Assert.Contains("用法：jiheng", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", run.Output, StringComparison.Ordinal);
    }

    // The program builds the command that the first word calls, by a table of names.
    [Fact]
    public void Help_OfEveryCommand_IsItsOwn()
    {
        var listed = Run.Of("--help").Output.Split('\n').SkipWhile(static l => l != "命令：").Skip(1).TakeWhile(static l => l.StartsWith("  ", StringComparison.Ordinal)).Select(static l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).ToArray();
        Assert.True(listed.Length >= 19, string.Join(' ', listed));
        Assert.All(listed, name => Assert.Contains($"用法：jiheng {name}", Run.Of(name, "--help").Output, StringComparison.Ordinal));
    }
}
