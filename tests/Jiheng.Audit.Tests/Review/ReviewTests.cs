using System.Text;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Audit.Tests.Output;
using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Severity = Jiheng.Audit.Findings.Severity;

namespace Jiheng.Audit.Tests.Review;

public sealed class ReviewTests
{
    private const string Wrong = "收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。";

    [Theory]
    [InlineData("新增一段。\n\n第二段。\n\n" + Wrong)]
    [InlineData("收入200.00万元，其中：拨款150.00万元， 利息40.00万元，其他0.00万元。\n\n附注。")]
    [InlineData("収支情况\n\n收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。此为决算数。")]
    public void Baseline_InTheNextVersion_RecognisesTheFinding(string next)
    {
        var baseline = Accept(OutputTests.Review(Wrong));
        var finding = Assert.Single(Of(next, baseline).Findings);
        Assert.Equal("已核实：口径不同", finding.Accepted);
    }

    [Theory]
    [InlineData("收入200.00万元，其中：拨款150.00万元，利息30.00万元，其他0.00万元。")]
    [InlineData("收入210.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。")]
    [InlineData("支出200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。")]
    public void Baseline_WhenAFigureOrItsNameChanged_ReportsAnew(string next) =>
        Assert.Null(Assert.Single(Of(next, Accept(OutputTests.Review(Wrong))).Findings).Accepted);

    [Fact]
    public void Baseline_OfTwoEqualFindings_KnowsBoth()
    {
        var twice = OutputTests.Review($"{Wrong}\n\n{Wrong}");
        Assert.Equal(twice.Findings.Count, twice.Findings.Select(f => f.Fingerprint).Distinct().Count());
        Assert.Empty(Of($"{Wrong}\n\n{Wrong}", Accept(twice)).Open);
    }

    [Fact]
    public void Baseline_WithoutAReason_IsRefused()
    {
        var writer = new StringWriter();
        Baseline.Write(writer, [("甲.txt", OutputTests.Review(Wrong).Findings)], "");
        var diagnostics = new Diagnostics();
        InFile(writer.ToString(), path => Baseline.Read(path, diagnostics));
        Assert.Contains("reason", Assert.Single(diagnostics.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_OfAnyText_IsReadBack()
    {
        var document = OutputTests.Review(Wrong);
        var odd = document.Findings[0] with { Finding = document.Findings[0].Finding with { Message = "\"引\" \\ : - #\t\u0001\u2028\uD800 {a: b}\n下一行😀" } };
        Assert.Equal("- “x”: #1", InFile(Written([odd], "- “x”: #1"), ReadWell).ReasonFor(odd.Fingerprint));
    }

    [Theory]
    [InlineData("severity:\n  sum.parts: note\n", Severity.Note)]
    [InlineData("severity:\n  sum.*: warning\n", Severity.Warning)]
    public void Settings_Severity_IsApplied(string yaml, Severity expected)
    {
        var diagnostics = new Diagnostics();
        var settings = InFile(yaml, path => AuditSettings.Read(path, diagnostics));
        Assert.Empty(diagnostics.Items);
        Assert.Equal(expected, Assert.Single(Of(Wrong, Baseline.None, settings).Findings).Finding.Severity);
    }

    [Fact]
    public void Settings_Off_LeavesTheRuleOut()
    {
        var settings = InFile("severity:\n  sum.parts: off\n", path => AuditSettings.Read(path, new Diagnostics()));
        Assert.DoesNotContain("sum.parts", settings.Rules.Select(r => r.Id));
        Assert.Empty(Of(Wrong, Baseline.None, settings).Findings);
    }

    [Theory]
    [InlineData("severity:\n  sum.prats: note\n", "sum.parts")]
    [InlineData("severity:\n  growth: fatal\n", "fatal")]
    [InlineData("severities:\n  growth: note\n", "severity")]
    public void Settings_Wrong_AreNamed(string yaml, string named)
    {
        var diagnostics = new Diagnostics();
        InFile(yaml, path => AuditSettings.Read(path, diagnostics));
        Assert.Contains(named, Assert.Single(diagnostics.Items).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("growth,share", 2)]
    [InlineData("-growth", -1)]
    [InlineData("citation.*", 2)]
    public void Selection_OfRules_Runs(string selection, int count)
    {
        var wrong = new List<string>();
        var all = AuditSettings.Default.Rules.Count;
        Assert.Equal(count > 0 ? count : all + count, AuditSettings.Default.Select(selection, wrong).Rules.Count);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Selection_OfAnUnknownRule_IsNamed()
    {
        var wrong = new List<string>();
        AuditSettings.Default.Select("grwoth", wrong);
        Assert.Contains("growth", Assert.Single(wrong), StringComparison.Ordinal);
    }

    private static ReviewedDocument Of(string text, Baseline baseline, AuditSettings? settings = null) =>
        ReviewedDocument.Of(SourceReader.Read("新版.txt", Encoding.UTF8.GetBytes(text)).Document!, Examples.Lexicon, settings ?? AuditSettings.Default, baseline);

    private static Baseline Accept(ReviewedDocument document) => InFile(Written(document.Findings, "已核实：口径不同"), ReadWell);

    private static string Written(IReadOnlyList<ReviewedFinding> findings, string reason)
    {
        var writer = new StringWriter();
        Baseline.Write(writer, [("旧版.txt", findings)], reason);
        return writer.ToString();
    }

    private static Baseline ReadWell(string path)
    {
        var diagnostics = new Diagnostics();
        var baseline = Baseline.Read(path, diagnostics);
        Assert.Empty(diagnostics.Items);
        return baseline;
    }

    private static T InFile<T>(string text, Func<string, T> act)
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
