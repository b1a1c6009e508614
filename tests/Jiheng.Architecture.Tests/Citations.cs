using System.Text.RegularExpressions;

namespace Jiheng.Architecture.Tests;

/// <summary>Every scheme, rule, form and policy names the document it rests on, and a test names it.</summary>
public sealed partial class Citations
{
    public static TheoryData<string> Files() => new(new[] { "schemes", "forms", "policies", "workflows", "calendars" }
        .SelectMany(f => Directory.EnumerateFiles(Repository.Folder(f), "*.yaml", SearchOption.AllDirectories))
        .Where(p => Path.GetFileName(p) is not "lexicon.yaml")
        .Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Always_CitesItsDocument(string file) =>
        Assert.Matches(Citation(), File.ReadAllText(Repository.Folder(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Always_IsNamedByATest(string file)
    {
        var id = Id().Match(File.ReadAllText(Repository.Folder(file))).Groups["id"].Value;
        Assert.NotEmpty(id);
        Assert.Contains(TestTexts.Value, text => text.Contains($"\"{id}\"", StringComparison.Ordinal) || text.Contains($"\"{id}.", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRuleType_IsExercisedByAShippedScheme()
    {
        var schemes = string.Concat(Directory.EnumerateFiles(Repository.Folder("schemes"), "*.yaml").Select(File.ReadAllText));
        var reader = File.ReadAllText(Repository.Folder("src/Jiheng.Data/Schemes/RuleReader.cs"));
        var types = Regex.Match(reader, @"Types =\s*\[(?<list>[^\]]*)\]").Groups["list"].Value.Split(',').Select(t => t.Trim(' ', '"', '\n')).Where(t => t.Length > 0).ToArray();
        Assert.True(types.Length >= 9);
        Assert.All(types, type => Assert.Contains($"type: {type}\n", schemes, StringComparison.Ordinal));
    }

    private static readonly Lazy<string[]> TestTexts = new(() => [.. Sources.Of("tests").Select(s => s.Text)]);

    [GeneratedRegex(@"^\s*-?\s*citation:\s*\S+", RegexOptions.Multiline)]
    private static partial Regex Citation();

    [GeneratedRegex(@"^id:\s*(?<id>\S+)", RegexOptions.Multiline)]
    private static partial Regex Id();
}
