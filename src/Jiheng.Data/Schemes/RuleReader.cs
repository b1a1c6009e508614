using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Scoring;

namespace Jiheng.Data.Schemes;

/// <summary>Reads one scoring rule (评分规则) of a scheme: its type decides which further keys it takes.</summary>
internal static class RuleReader
{
    internal static readonly IReadOnlyList<string> Types =
        ["proportional", "all-or-nothing", "threshold-linear", "over-achievement", "piecewise", "bands", "over-achievement-deduction", "conditions", "qualitative"];

    internal static ScoringRule? Read(YamlMap map, Dictionary<string, ScoringRule> earlier, Diagnostics diagnostics)
    {
        var (id, type, citation, text) = (map.Text("id"), map.Text("type"), map.Text("citation"), map.Text("text"));
        if (id.Length == 0) return null;
        switch (type)
        {
            case "proportional": return new ProportionalRule(id, citation, text, Reading(map, diagnostics));
            case "all-or-nothing": return new AllOrNothingRule(id, citation, text, Reading(map, diagnostics));
            case "threshold-linear" or "over-achievement" or "piecewise" or "bands":
                return PiecesReader.Read(map, type, diagnostics) is { } pieces
                    ? new PiecewiseRule(id, citation, text, Reading(map, diagnostics), MeasureOf(map, diagnostics), pieces, map.OptionalText("met_is_full") == "true")
                    : null;
            case "over-achievement-deduction":
                var basis = map.Text("basis");
                if (earlier.TryGetValue(basis, out var rule)) return new OverAchievementDeductionRule(id, citation, text, rule, RatioText.Read(map, "from", diagnostics), map.Number("points"));
                diagnostics.Error(map.At("basis"), basis, "写在本规则之前的一条规则", "请改正编号或调整顺序");
                return null;
            case "conditions": return Conditions(map, id, citation, text, diagnostics);
            case "qualitative": return Qualitative(map, id, citation, text, diagnostics);
            default:
                diagnostics.Error(map.At("type"), type, $"以下之一：{string.Join("、", Types)}", "请改正规则类型");
                return null;
        }
    }

    internal static CompletionReading Reading(YamlMap map, Diagnostics diagnostics) => new(
        DirectionOf(map, "equal", Direction.Higher, diagnostics),
        DirectionOf(map, "at_most", Direction.Lower, diagnostics),
        map.Has("tolerance") ? RatioText.Read(map, "tolerance", diagnostics) : CompletionReading.Usual.Tolerance);

    private static Direction DirectionOf(YamlMap map, string key, Direction usual, Diagnostics diagnostics)
    {
        switch (map.OptionalText(key))
        {
            case null: return usual;
            case "higher": return Direction.Higher;
            case "lower": return Direction.Lower;
            case "exact": return Direction.Exact;
            case { } other:
                diagnostics.Error(map.At(key), other, "higher（正向）、lower（反向）或 exact（适度）", "请改正");
                return usual;
        }
    }

    private static Measure MeasureOf(YamlMap map, Diagnostics diagnostics)
    {
        switch (map.OptionalText("measure"))
        {
            case null or "completion": return Measure.Completion;
            case "actual": return Measure.Actual;
            case { } other:
                diagnostics.Error(map.At("measure"), other, "completion（完成率）或 actual（实际值）", "请改正");
                return Measure.Completion;
        }
    }

    private static ConditionsRule? Conditions(YamlMap map, string id, string citation, string text, Diagnostics diagnostics)
    {
        var conditions = map.Maps("conditions").Select(c => new Condition(c.Text("text"), RatioText.Read(c, "share", diagnostics))).ToList();
        var sum = conditions.Sum(c => c.Share);
        if (conditions.Count == 0 || Math.Abs(sum - 1m) > 0.0001m)
        {
            diagnostics.Error(map.At("conditions"), conditions.Count == 0 ? "" : $"各要点合计 {sum}", "各要点比例合计为 1", "请调整各要点的 share");
            return null;
        }

        // Thirds do not add up to one in decimals; the last condition takes what they leave.
        conditions[^1] = conditions[^1] with { Share = 1m - conditions.SkipLast(1).Sum(c => c.Share) };
        return new ConditionsRule(id, citation, text, conditions, map.OptionalText("all_required") == "true");
    }

    private static QualitativeRule? Qualitative(YamlMap map, string id, string citation, string text, Diagnostics diagnostics)
    {
        var tiers = map.Maps("tiers").Select((t, i) => new Tier(
            (Attainment)Math.Min(i, 2), RatioText.Read(t, "best", diagnostics), RatioText.Read(t, "least", diagnostics), t.Texts("words"))).ToList();
        if (tiers.Count == 3 && tiers.TrueForAll(t => t.Words.Count > 0)) return new QualitativeRule(id, citation, text, tiers);
        diagnostics.Error(map.At("tiers"), $"{tiers.Count} 档", "达成、部分达成、未达成三档，每档至少一种说法（words）", "请补全");
        return null;
    }
}
