using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jiheng.Audit.Output;
using Jiheng.Audit.Output.Page;
using Jiheng.Audit.Review;
using Jiheng.Data.Reading;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Tests.Output;

public sealed class OutputTests
{
    private const string Wrong = "收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。";

    internal static ReviewedDocument Review(string text) => ReviewedDocument.Of(
        SourceReader.Read("甲 乙/报告#1.txt", Encoding.UTF8.GetBytes(text)).Document!, Examples.Lexicon, AuditSettings.Default, Baseline.None);

    [Fact]
    public void Sarif_OfFindings_FitsTheSchemaOfTheStandard()
    {
        var errors = Schema().Errors(Log(Review(Wrong + "\n\n" + Wrong.Replace("收入", "支出", StringComparison.Ordinal)))).ToList();
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("level", "\"fatal\"")]
    [InlineData("ruleIndex", "-2")]
    [InlineData("more", "1")]
    [InlineData("message", "\"text\"")]
    public void Sarif_MadeWrong_IsNoticedByTheSchema(string key, string value)
    {
        var log = Log(Review(Wrong));
        log["runs"]![0]!["results"]![0]![key] = JsonNode.Parse(value);
        Assert.NotEmpty(Schema().Errors(log));
    }

    [Fact]
    public void Sarif_Region_CoversTheFigure()
    {
        var result = Log(Review(Wrong))["runs"]![0]!["results"]![0]!;
        var region = result["locations"]![0]!["physicalLocation"]!["region"]!;
        Assert.Equal((1, 3, 1, 11), ((int)region["startLine"]!, (int)region["startColumn"]!, (int)region["endLine"]!, (int)region["endColumn"]!));
        Assert.Equal("%E7%94%B2%20%E4%B9%99/%E6%8A%A5%E5%91%8A%231.txt", result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.ToString());
        Assert.Matches("^[0-9a-f]{16}$", result["partialFingerprints"]!["jihengFinding/v1"]!.ToString());
    }

    [Fact]
    public void Html_Page_MarksTheFigureAndAllowsOnlyItsOwnStyle()
    {
        var html = AuditHtml.Of(Review(Wrong));
        Assert.Contains("<a id=\"m1-1\" class=\"no\" href=\"#f1\">1</a><mark class=\"error\">200.00万元</mark>", html, StringComparison.Ordinal);
        var style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script| style=|https?:| on[a-z]+=", html);
    }

    [Fact]
    public void Html_OfHostileText_IsEscaped()
    {
        var html = AuditHtml.Of(Review(Wrong.Replace("利息", "<script>alert(1)</script>\"'&", StringComparison.Ordinal)));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_WithoutItsMarks_IsTheText()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 5).Select(i => Wrong.Replace("4", i.ToString(), StringComparison.Ordinal)));
        var main = Regex.Match(AuditHtml.Of(Review(text)), "<main[^>]*>(.*?)</main>", RegexOptions.Singleline).Groups[1].Value;
        var plain = Regex.Replace(Regex.Replace(main, "<a [^>]*>\\d+</a>", ""), "<[^>]*>", "");
        Assert.Equal(text.Replace("\n\n", "\n", StringComparison.Ordinal), plain.Trim());
    }

    [Theory]
    [InlineData("甲收入😀200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。", 8)]
    [InlineData("（全）收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。", 10)]
    [InlineData("income收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。", 10)]
    public void Text_Caret_StandsUnderTheFigureOnATerminal(string text, int columns)
    {
        var writer = new StringWriter { NewLine = "\n" };
        AuditText.Write(writer, Review(text), text.Split('\n'));
        var lines = writer.ToString().Split('\n');
        var caret = Array.FindIndex(lines, l => l.Contains('^', StringComparison.Ordinal));
        Assert.Equal(4 + columns, lines[caret].IndexOf('^'));
        Assert.Equal("200.00万元".Length + 2, lines[caret].Count(c => c == '^'));
    }

    [Fact]
    public void Text_ExcerptOfALongLine_IsCutWithPointsAndNeverInANumber()
    {
        var writer = new StringWriter { NewLine = "\n" };
        AuditText.Write(writer, Review("以前年度结转和结余99887766.55万元以外，本年度财政拨款" + Wrong), []);
        var lines = writer.ToString().Split('\n');
        Assert.StartsWith("    ...99887766.55万元以外，", lines[1], StringComparison.Ordinal);
        Assert.Equal(DisplayWidth.Of(lines[1].AsSpan(0, lines[1].IndexOf("200.00", StringComparison.Ordinal))), lines[2].IndexOf('^'));
    }

    [Fact]
    public void Text_OfAWordFile_NamesThePlaceInWords()
    {
        var writer = new StringWriter { NewLine = "\n" };
        var document = Review(Wrong).Source with { Format = "docx", Blocks = [new SourceParagraph(SourceText.Of(Wrong, new(0, 0, "body/p[3]")))] };
        AuditText.Write(writer, ReviewedDocument.Of(document, Examples.Lexicon, AuditSettings.Default, Baseline.None), []);
        Assert.Contains(":正文第3段: 矛盾", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("body/", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryOutput_OfAFileThatWasNotReadWhole_SaysSo()
    {
        const string notice = "文中有 2 张图片，其中的文字和数字没有审核";
        var document = ReviewedDocument.Of(Review(Wrong).Source with { Notices = [notice] }, Examples.Lexicon, AuditSettings.Default, Baseline.None);
        Assert.Contains($"注意：{notice}。", AuditText.Summary(document), StringComparison.Ordinal);
        Assert.Equal(notice, AuditJson.Document(document)["notices"]![0]!.ToString());
        Assert.Equal(notice, AuditSarif.Artifact(document)["properties"]!["notices"]![0]!.ToString());
        Assert.Contains($"注意：{notice}。", AuditHtml.Of(document), StringComparison.Ordinal);
        Assert.Contains(AuditReport.Of(document).Sections[0].Blocks.OfType<Paragraph>(), p => p.Text == $"注意：{notice}。");
    }

    private static JsonSchema Schema() => new(JsonNode.Parse(File.ReadAllText(Repository.Folder("tests/Jiheng.Audit.Tests/Output/sarif-2.1.0.schema.json")))!.AsObject());

    private static JsonObject Log(ReviewedDocument document) => new()
    {
        ["$schema"] = AuditSarif.Schema,
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = AuditSarif.Tool(),
            ["results"] = new JsonArray([.. AuditSarif.Results(document)]),
            ["artifacts"] = new JsonArray(AuditSarif.Artifact(document)),
            ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = false, ["toolExecutionNotifications"] = new JsonArray(AuditSarif.Unreadable("/tmp/坏.docx", "已损坏")) }),
        }),
    };
}
