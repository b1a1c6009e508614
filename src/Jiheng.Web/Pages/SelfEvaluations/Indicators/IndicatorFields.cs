using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>The indicators of a self-evaluation as rows of a grid (指标设置栏): rows by number, as many as there are.</summary>
internal static partial class IndicatorFields
{
    internal const decimal Whole = 100m;

    internal static string Name(int row, string column) => string.Create(CultureInfo.InvariantCulture, $"r[{row}].{column}");

    internal static Dictionary<string, string> Of(SelfEvaluationPaper paper) => Of(paper.Indicators.OrderBy(static i => i.Ordinal));

    internal static Dictionary<string, string> Of(IEnumerable<IndicatorRow> rows)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (row, i) in rows.Select(static (r, i) => (r, i)))
            foreach (var (column, value) in Of(row)) fields[Name(i + 1, column)] = value;
        return fields;
    }

    internal static IReadOnlyDictionary<string, string> Of(IndicatorRow row) => new Dictionary<string, string>
    {
        ["level1"] = row.Level1, ["level2"] = row.Level2, ["level3"] = row.Level3, ["target"] = row.Target, ["weight"] = QuantityFormat.Shortest(row.Weight), ["rule"] = row.RuleId, ["conditions"] = row.Conditions,
        ["tier"] = row.Tier is { } tier ? Word(tier) : "", ["share"] = row.TierShare is { } share ? QuantityFormat.Shortest(share * Whole) : "", ["rollup"] = row.RollUp is { } method ? Word(method) : "",
        ["numerator"] = Text(row.Numerator), ["base"] = Text(row.Base),
    };

    /// <summary>A choice by the word that the API uses for it.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The rows that these fields say; what was answered stays with its indicator, a row without an indicator is gone.</summary>
    internal static (IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<Finding> Problems, IReadOnlyList<int> Numbers) Apply(SelfEvaluationPaper paper, IReadOnlyDictionary<string, string> fields)
    {
        var (rows, problems, numbers) = (new List<IndicatorRow>(), new List<Finding>(), new List<int>());
        var cells = fields.Select(static f => (Match: FieldName.Match(f.Key), f.Value)).Where(static f => f.Match.Success)
            .ToLookup(static f => int.Parse(f.Match.Groups["row"].Value, CultureInfo.InvariantCulture), static f => (Column: f.Match.Groups["column"].Value, Value: f.Value.Trim()));
        var kept = new KeptAnswers(paper.Indicators, cells.SelectMany(static r => r).Where(static c => c.Column == "level3").Select(static c => c.Value));
        var (level1, level2) = ("", "");
        foreach (var row in cells.OrderBy(static r => r.Key))
        {
            var text = row.GroupBy(static c => c.Column).ToDictionary(static g => g.Key, static g => g.Last().Value);
            if (text.GetValueOrDefault("level3", "").Length == 0) continue;
            var reader = new IndicatorReader(row.Key, text, problems);
            // Merged levels stand in their first row only.
            if (reader.Text("level1") is { Length: > 0 } first) (level1, level2) = (first, first == level1 ? level2 : "");
            if (reader.Text("level2") is { Length: > 0 } second) level2 = second;
            rows.Add(reader.Read(paper.Id, rows.Count + 1, level1, level2, kept.Of(row.Key, text["level3"]), paper.IsRollUp));
            numbers.Add(row.Key);
        }

        return (rows, problems, numbers);
    }

    private static string Text(decimal? value) => value is { } given ? QuantityFormat.Shortest(given) : "";

    [GeneratedRegex(@"^r\[(?<row>[0-9]{1,4})\]\.(?<column>level1|level2|level3|target|weight|rule|conditions|tier|share|rollup|numerator|base)$")]
    private static partial Regex FieldName { get; }
}
