using System.Text.Json;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Tests.Targets;

/// <summary>Every target and actual value of the five real documents, read as what it is.</summary>
public sealed class ExtractedValuesTests
{
    // Figures inside a sentence that states no comparison stay words; everything else with a digit is a figure or a date.
    private static readonly string[] Sentences = ["按查实违规使用医保基金5%给予奖励", "上访率0，维护社会稳定，长治久安"];

    [SharedFact("facts/xinjiang-2020-allocation-notice.json")]
    public void Parse_EveryExtractedValue_KeepsItsFigure()
    {
        var values = Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Shared("facts/xinjiang-2020-allocation-notice.json"))!, "*.json")
            .SelectMany(path => Values(JsonDocument.Parse(File.ReadAllText(path)).RootElement, "")).Distinct().ToArray();
        Assert.True(values.Length > 150, $"only {values.Length} values found");
        var lost = values.Where(v => v.Any(char.IsAsciiDigit) && !Sentences.Contains(v))
            .Where(v => TargetParser.Parse(v) is QualitativeTarget && ActualParser.Parse(v) is StatedValue).ToArray();
        Assert.Empty(lost);
    }

    private static IEnumerable<string> Values(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(e => Values(e, name));
        if (element.ValueKind != JsonValueKind.Object) return [];
        var indicator = element.TryGetProperty("level3", out _);
        return element.EnumerateObject().SelectMany(p => Text(p, indicator) is { } text ? [text] : Values(p.Value, p.Name));
    }

    private static string? Text(JsonProperty property, bool indicator)
    {
        if (property.Name is not ("target" or "actual") && !(property.Name == "value" && indicator)) return null;
        return property.Value.ValueKind switch
        {
            JsonValueKind.String => property.Value.GetString(),
            JsonValueKind.Object when property.Value.TryGetProperty("raw", out var raw) => raw.GetString(),
            _ => null,
        };
    }
}
