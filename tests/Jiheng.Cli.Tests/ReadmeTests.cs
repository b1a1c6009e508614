
namespace Jiheng.Cli.Tests;

/// <summary>What README.md promises is what happens.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> Commands() => new(File.ReadLines(Repository.Folder("README.md"))
        .Where(l => l.StartsWith("./jiheng ", StringComparison.Ordinal) && !l.StartsWith("./jiheng demo", StringComparison.Ordinal))
        .Select(l => l.Split('#')[0].Trim()).Distinct());

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_OfTheReadme_Runs(string command)
    {
        var run = Run.Of(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
        Assert.Equal(0, run.Status);
        Assert.NotEmpty(run.Output);
    }

    [Theory]
    [InlineData("xinjiang-2024", "1086900.48", "94.00")]
    [InlineData("urumqi-2024", "99.52", "99.95", "91.65", "96.23", "95.00", "99.99", "90.00")]
    [InlineData("kashgar-2022", "96.18", "96.85")]
    public void Figures_OfTheTable_AreThoseOfTheProgram(string name, params string[] figures)
    {
        var row = File.ReadLines(Repository.Folder("README.md")).Single(l => l.StartsWith($"| {name} |", StringComparison.Ordinal));
        var output = Run.Of("evaluate", "samples/" + name, "--json").Output;
        Assert.All(figures, f => Assert.Contains(f, row, StringComparison.Ordinal));
        Assert.All(figures, f => Assert.Contains(f, output, StringComparison.Ordinal));
    }
}
