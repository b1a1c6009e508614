using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;

namespace Jiheng.Data.Schemes;

/// <summary>Reads scoring schemes (评分方案) from schemes/*.yaml.</summary>
public static class SchemeFile
{
    /// <summary>The scheme in <paramref name="path"/>, or null when anything in it is wrong (each with a diagnostic).</summary>
    public static ScoringScheme? Read(string path, Diagnostics diagnostics) =>
        Read(YamlFile.Read(path, diagnostics), diagnostics);

    /// <summary>The scheme in a text that diagnostics call <paramref name="source"/>.</summary>
    public static ScoringScheme? Parse(string text, string source, Diagnostics diagnostics) => Read(YamlFile.Parse(text, source, diagnostics), diagnostics);

    internal static ScoringScheme? Read(YamlMap? map, Diagnostics diagnostics)
    {
        if (map is null) return null;
        var before = diagnostics.Items.Count;
        var rules = Rules(map, diagnostics);
        var scheme = new ScoringScheme
        {
            Id = map.Text("id"),
            Aliases = map.Texts("aliases"),
            Name = map.Text("name"),
            Citation = map.Text("citation"),
            ExecutionWeight = map.OptionalNumber("execution_weight") ?? 10m,
            Weights = map.OptionalMap("weights") is { } weights ? weights.Keys.ToDictionary(k => k, weights.Number) : [],
            Rounding = Rounding(map.OptionalMap("rounding")),
            Rules = rules,
            Defaults = Defaults(map.Map("defaults"), rules, diagnostics),
            Grades = [.. map.Maps("grades").Select(g => new Grade(g.Number("from"), g.Text("name"))).OrderByDescending(g => g.From)],
            Caps = [.. map.Maps("caps").Select(c => new TotalCap(RatioText.Read(c, "execution_below", diagnostics), c.Number("cap"))).OrderBy(c => c.ExecutionBelow)],
            Reasons = Reasons(map.OptionalMap("reasons"), diagnostics),
        };
        _ = map.Texts("notes");
        map.ReportUnknownKeys();
        return diagnostics.Items.Skip(before).Any(d => d.Severity == Severity.Error) ? null : scheme;
    }

    private static Dictionary<string, ScoringRule> Rules(YamlMap map, Diagnostics diagnostics)
    {
        var rules = new Dictionary<string, ScoringRule>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("rules"))
        {
            if (RuleReader.Read(entry, rules, diagnostics) is not { } rule) continue;
            if (!rules.TryAdd(rule.Id, rule)) diagnostics.Error(entry.At("id"), rule.Id, "方案内唯一的规则编号", "请改用别的编号");
        }

        return rules;
    }

    private static Dictionary<TargetKind, ScoringRule> Defaults(YamlMap? map, Dictionary<string, ScoringRule> rules, Diagnostics diagnostics)
    {
        var defaults = new Dictionary<TargetKind, ScoringRule>();
        if (map is null) return defaults;
        foreach (var kind in Enum.GetValues<TargetKind>())
        {
            var key = KeyOf(kind);
            var id = map.Text(key);
            if (rules.TryGetValue(id, out var rule)) defaults[kind] = rule;
            else if (id.Length > 0) diagnostics.Error(map.At(key), id, $"本方案的规则之一：{string.Join("、", rules.Keys)}", "请改正规则编号");
        }

        return defaults;
    }

    private static string KeyOf(TargetKind kind) => kind switch
    {
        TargetKind.AtLeast => "at_least",
        TargetKind.AtMost => "at_most",
        TargetKind.Equal => "equal",
        TargetKind.About => "about",
        TargetKind.Range => "range",
        TargetKind.Deadline => "deadline",
        _ => "qualitative",
    };

    private static ScoreRounding Rounding(YamlMap? map) => map is null ? ScoreRounding.Customary : new(
        map.OptionalNumber("rate_percent_decimals") is { } percent ? new Rounding((int)percent + 2) : null,
        new Rounding((int)map.Number("score_decimals")));

    private static ReasonPolicy Reasons(YamlMap? map, Diagnostics diagnostics) => map is null ? new(true, null) : new(
        map.OptionalText("when_score_lost") is null or "true",
        map.Has("when_completion_from") ? RatioText.Read(map, "when_completion_from", diagnostics) : null);
}
