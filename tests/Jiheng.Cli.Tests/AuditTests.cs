namespace Jiheng.Cli.Tests;

/// <summary>jiheng audit as a user runs it: exit status, JSON, caret, explanations.</summary>
public sealed class AuditTests
{
    private const string Wrong = "收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。\n";
    private const string Right = "收入200.00万元，其中：拨款150.00万元，利息50.00万元，其他0.00万元。\n";

    [Fact]
    public void Audit_OfAWrongTotal_ReportsItsPlaceAndArithmetic()
    {
        var run = With(Wrong, file => Run.Of("audit", "--format", "json", file));
        Assert.Equal(1, run.Status);
        var finding = Assert.Single(run.Json["documents"]![0]!["findings"]!.AsArray())!;
        Assert.Equal("sum.parts", finding["rule"]!.ToString());
        Assert.Equal("200.00万元", finding["printed"]!.ToString());
        Assert.Equal("190.00万元", finding["expected"]!.ToString());
        Assert.Equal(1, (int)finding["locations"]![0]!["line"]!);
        Assert.Equal(3, (int)finding["locations"]![0]!["column"]!);
    }

    [Fact]
    public void Audit_AsText_PutsACaretUnderTheFigure()
    {
        var lines = With(Wrong, file => Run.Of("audit", file)).Output.Split('\n');
        var caret = Array.FindIndex(lines, l => l.Trim().Length > 0 && l.Trim().All(c => c == '^'));
        Assert.True(caret > 0);
        Assert.StartsWith("    收入200.00万元", lines[caret - 1], StringComparison.Ordinal);
        Assert.Equal("        ^^^^^^^^^^", lines[caret].TrimEnd());
    }

    [Fact]
    public void Audit_OfWhatAgrees_IsFine()
    {
        var run = With(Right, file => Run.Of("audit", file));
        Assert.Equal(0, run.Status);
        Assert.Contains("矛盾 0", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit", "没有这个文件.txt")]
    [InlineData("audit", "--format", "pdf", "README.md")]
    [InlineData("audit", "--fail-on", "fatal", "README.md")]
    [InlineData("audit", "--explain", "grwoth")]
    public void Audit_UsedWrongly_SaysWhatIsExpected(params string[] arguments)
    {
        var run = Run.Of(arguments);
        Assert.Equal(2, run.Status);
        Assert.NotEmpty(run.Messages);
    }

    [Fact]
    public void Explain_OfARule_GivesReasonAndCitation()
    {
        var run = Run.Of("audit", "--explain", "growth");
        Assert.Equal(0, run.Status);
        Assert.Contains("依据：算术关系", run.Output, StringComparison.Ordinal);
    }

    private static Run With(string text, Func<string, Run> act)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return act(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
