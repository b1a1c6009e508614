using System.Text.Json.Nodes;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng audit over folders: order, broken files, results in a folder, baselines.</summary>
public sealed class AuditFolderTests : IDisposable
{
    private const string Wrong = "收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。\n";
    private const string Right = "收入200.00万元，其中：拨款150.00万元，利息50.00万元，其他0.00万元。\n";

    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-audit-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Audit_OfAFolder_GoesThroughItInOrder()
    {
        for (var i = 0; i < 40; i++) Put($"{i % 3}/{i:00}.txt", i % 2 == 0 ? Wrong : Right);
        var expected = Enumerable.Range(0, 40).Select(i => Path.Combine(folder, $"{i % 3}/{i:00}.txt")).Order(StringComparer.Ordinal);
        var one = Run.Of("audit", "--format", "json", "--threads", "1", folder);
        var many = Run.Of("audit", "--format", "json", "--threads", "8", folder);
        Assert.Equal(expected, many.Json["documents"]!.AsArray().Select(d => d!["path"]!.ToString()));
        Assert.Equal(one.Output, many.Output);
        Assert.Contains("已审核 40/40", many.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', many.Messages);
    }

    [Fact]
    public void Audit_WithABrokenFile_GoesOnAndSaysSo()
    {
        Put("a.docx", "不是 Word");
        Put("b.txt", Wrong);
        Put("c.jpg", "图");
        Put("d.log", "日志");
        var run = Run.Of("audit", "--format", "sarif", folder);
        Assert.Equal(2, run.Status);
        Assert.Contains("a.docx", run.Messages, StringComparison.Ordinal);
        Assert.Contains("另有 2 个文件不是报告，已跳过：jpg 1 个、log 1 个。", run.Messages, StringComparison.Ordinal);
        var log = run.Json["runs"]![0]!;
        Assert.Single(log["results"]!.AsArray());
        Assert.False((bool)log["invocations"]![0]!["executionSuccessful"]!);
        Assert.Single(log["invocations"]![0]!["toolExecutionNotifications"]!.AsArray());
    }

    [Theory]
    [InlineData("a.doc", "WordDocument", "另存为 docx")]
    [InlineData("a.wps", "WordDocument", "另存为 docx")]
    [InlineData("a.et", "Workbook", "另存为 xlsx")]
    public void Audit_OfAFolderWithAnOldReport_SaysWhatToDoAndFails(string name, string stream, string told)
    {
        Put("b.txt", Right);
        File.WriteAllBytes(Path.Combine(folder, name), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. System.Text.Encoding.Unicode.GetBytes(stream)]);
        var run = Run.Of("audit", folder);
        Assert.Equal(2, run.Status);
        Assert.Contains(told, run.Messages, StringComparison.Ordinal);
        Assert.Contains("2 个文件中有 1 个未能审核", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", ".html")]
    [InlineData("docx", ".docx")]
    public void Audit_ToAFolder_WritesAFileForEach(string format, string extension)
    {
        Put("市/甲.txt", Wrong);
        Put("市/甲.md", Right);
        Put("乙.txt", Right);
        var results = Path.Combine(folder, "结果");
        Assert.Equal(1, Run.Of("audit", "--format", format, "--out", results, Path.Combine(folder, "市"), Path.Combine(folder, "乙.txt")).Status);
        Assert.Equal(
            new[] { "乙.审核", "甲.md.审核", "甲.txt.审核" }.Select(n => n + extension),
            Directory.EnumerateFiles(results, "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(results, p)).Order(StringComparer.Ordinal));
        Assert.Equal(Wrong, File.ReadAllText(Path.Combine(folder, "市/甲.txt")));
        Assert.Equal(1, Run.Of("audit", "--format", format, "--out", results, folder).Status);
    }

    [Fact]
    public void Audit_WithItsOwnBaseline_IsFineUntilSomethingNewComes()
    {
        Put("一.txt", Wrong);
        var baseline = Path.Combine(folder, "基线.yaml");
        Assert.Equal(1, Run.Of("audit", "--write-baseline", baseline, "--reason", "已核实", folder).Status);
        Put("一.txt", "新增一段。\n\n" + Wrong);
        var known = Run.Of("audit", "--baseline", baseline, "--format", "json", folder);
        Assert.Equal(0, known.Status);
        Assert.Equal("已核实", known.Json["documents"]![0]!["accepted"]![0]!["reason"]!.ToString());
        Put("二.txt", Wrong.Replace("收入", "支出", StringComparison.Ordinal));
        Assert.Equal(1, Run.Of("audit", "--baseline", baseline, folder).Status);
    }

    [Fact]
    public void Audit_ByRulesAndSeverity_ChangesTheStatus()
    {
        Put("一.txt", Wrong);
        Put("设置.yaml", "severity:\n  sum.parts: note\n");
        Assert.Equal(0, Run.Of("audit", "--config", Path.Combine(folder, "设置.yaml"), Path.Combine(folder, "一.txt")).Status);
        Assert.Equal(0, Run.Of("audit", "--rules=-sum.parts", folder).Status);
        Assert.Equal(1, Run.Of("audit", "--rules", "sum.*", folder).Status);
    }

    [Theory]
    [InlineData("--rules", "grwoth", "growth")]
    [InlineData("--config", "没有.yaml", "没有.yaml")]
    [InlineData("--baseline", "没有.yaml", "没有.yaml")]
    [InlineData("--format", "docx", "--out")]
    [InlineData("--threads", "0", "64")]
    public void Audit_UsedWrongly_SaysWhatIsExpected(string option, string value, string named)
    {
        Put("一.txt", Right);
        var run = Run.Of("audit", option, value, folder);
        Assert.Equal(2, run.Status);
        Assert.Contains(named, run.Messages, StringComparison.Ordinal);
    }

    private void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.WriteAllText(Path.Combine(folder, name), text);
    }
}
