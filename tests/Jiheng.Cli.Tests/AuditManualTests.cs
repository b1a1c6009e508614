
namespace Jiheng.Cli.Tests;

/// <summary>What docs/operations/audit.md shows is what the program prints.</summary>
public sealed class AuditManualTests
{
    private static readonly string Manual = File.ReadAllText(Repository.Folder("docs/operations/audit.md"));

    [Fact]
    public void Finding_OfTheManual_IsPrintedByTheProgram()
    {
        var shown = Manual.Split("```text\n")[1].Split("```")[0].Trim('\n').Split('\n');
        var printed = Run.Of("audit", "tests/Conformance/Corpus/unseen-03-three-public-prose.txt").Output.Split('\n');
        var at = Array.FindIndex(printed, l => l.EndsWith(shown[0].Split(".txt:")[1], StringComparison.Ordinal));
        Assert.True(at >= 0, string.Join('\n', printed));
        Assert.Equal(shown[1..], printed[(at + 1)..(at + shown.Length)]);
    }

    [Fact]
    public void Settings_OfTheManual_AreAccepted()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Manual.Split("```yaml\n")[1].Split("```")[0]);
            Assert.Equal(0, Run.Of("audit", "--config", file, "--fail-on", "error", "--rules=growth,share,-near.miss,-table.*", "tests/Conformance/Corpus/clean-citations-11.txt").Status);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
