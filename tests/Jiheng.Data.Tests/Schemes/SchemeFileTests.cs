using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;

namespace Jiheng.Data.Tests.Schemes;

/// <summary>A scheme with one thing wrong is refused with the file, the line and what to write.</summary>
public sealed class SchemeFileTests
{
    private static readonly string National = File.ReadAllText(Path.Combine(Repository.Folder("schemes"), "national-2020.yaml"));

    [Theory]
    [InlineData("citation: 财预〔2020〕10号\nexecution", "execution", "citation")]
    [InlineData("score_decimals: 2", "score_decimals: 二", "score_decimals")]
    [InlineData("type: proportional", "type: propotional", "proportional、all-or-nothing")]
    [InlineData("at_most: proportional", "at_most: cheap", "cheap")]
    [InlineData("execution_weight: 10", "execution_wieght: 10", "execution_weight")]
    [InlineData("best: 100%", "best: 很好", "很好")]
    [InlineData("when_completion_from: 130%", "when_completion_from: 许多", "许多")]
    [InlineData("  - id: all-or-nothing", "  - id: proportional", "唯一")]
    public void Read_OneThingWrong_IsRefusedByName(string old, string replacement, string named)
    {
        Assert.Contains(old, National, StringComparison.Ordinal);
        var (scheme, diagnostics) = Read(National.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Null(scheme);
        Assert.Contains(diagnostics.Items, d => d.Severity == Severity.Error && d.Place.Line > 0 && d.Message.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("share: 1/3, text: 丙", "share: 1/4, text: 丙", "合计")]
    [InlineData("from: 80%", "from: 50%", "从低到高")]
    public void Read_PartsThatDoNotFit_AreRefused(string old, string replacement, string named)
    {
        const string rules = """

              - id: three
                type: conditions
                citation: unverified
                text: 三个要点
                conditions:
                  - { share: 1/3, text: 甲 }
                  - { share: 1/3, text: 乙 }
                  - { share: 1/3, text: 丙 }
              - id: bands
                type: bands
                citation: unverified
                text: 分档
                pieces:
                  - { from: 0%, share: 0, text: 低 }
                  - { from: 60%, share: 60%, text: 中 }
                  - { from: 80%, share: 1, text: 高 }
            """;
        var whole = National.Replace("\ndefaults:", rules.Replace("\n          ", "\n  ", StringComparison.Ordinal) + "\ndefaults:", StringComparison.Ordinal);
        Assert.NotNull(Read(whole).Scheme);
        var (scheme, diagnostics) = Read(whole.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Null(scheme);
        Assert.Contains(diagnostics.Items, d => d.Message.Contains(named, StringComparison.Ordinal));
    }

    private static (Domain.Scoring.ScoringScheme? Scheme, Diagnostics Diagnostics) Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            var diagnostics = new Diagnostics();
            return (SchemeFile.Read(path, diagnostics), diagnostics);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
