using System.Security.Cryptography;
using System.Text.Json;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>The fields of a self-evaluation on the screen (自评表填报栏), from what is stored and back.</summary>
internal static class EvaluationFields
{
    internal const string Central = "funds[central].executed";
    internal const string Local = "funds[local].executed";
    internal const string Match = "county_match";

    /// <summary>What is stored, by field.</summary>
    internal static Dictionary<string, string> Of(SelfEvaluationPaper paper)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["expected_goal"] = paper.ExpectedGoal, ["actual_goal"] = paper.AchievedGoal };
        if (!paper.IsRollUp) (fields[Central], fields[Local], fields[Match]) = (Text(paper.ExecutedCentral), Text(paper.ExecutedLocal), Text(paper.CountyMatch));
        var texts = EvaluationTexts.Of(paper);
        (fields["central_authority"], fields["authority"], fields["remark"]) = (texts.CentralAuthority, texts.Authority, texts.Remark);
        foreach (var (id, _) in EvaluationTexts.Items)
        {
            var text = texts.Management.GetValueOrDefault(id) ?? new();
            (fields[Management(id, "situation")], fields[Management(id, "problems")]) = (text.Situation, text.Problems);
        }

        foreach (var (row, at) in Rows(paper)) (fields[at + "actual"], fields[at + "reason"], fields[at + "measures"]) = (row.Actual, row.Reason, row.Measures);
        return fields;
    }

    /// <summary>What is stored with these fields in its place; fields that are no amounts are named and left as they were.</summary>
    internal static (SelfEvaluationEntries Entries, IReadOnlyList<Finding> Problems) Apply(SelfEvaluationPaper paper, IReadOnlyDictionary<string, string> fields)
    {
        var problems = new List<Finding>();
        string Given(string name, string stored) => fields.TryGetValue(name, out var text) ? text.Trim() : stored;
        decimal? Amount(string name, string label, decimal? stored)
        {
            if (!fields.TryGetValue(name, out var text)) return stored;
            if (AmountField.TryRead(text, label, out var amount, out var problem)) return amount;
            problems.Add(new(true, problem, FieldEditor.IdOf(name)));
            return stored;
        }

        var rows = Rows(paper).Select(r => new IndicatorRow
        {
            PaperId = paper.Id, Ordinal = r.Row.Ordinal, Level1 = r.Row.Level1, Level2 = r.Row.Level2, Level3 = r.Row.Level3, Target = r.Row.Target, Weight = r.Row.Weight,
            RuleId = r.Row.RuleId, Conditions = r.Row.Conditions, Tier = r.Row.Tier, TierShare = r.Row.TierShare, RollUp = r.Row.RollUp, Numerator = r.Row.Numerator, Base = r.Row.Base,
            Actual = Given(r.At + "actual", r.Row.Actual), Reason = Given(r.At + "reason", r.Row.Reason), Measures = Given(r.At + "measures", r.Row.Measures),
        }).ToList();
        return (new(
            paper.SchemeId, Given("expected_goal", paper.ExpectedGoal), Given("actual_goal", paper.AchievedGoal),
            Amount(Match, "县市配套", paper.CountyMatch), Amount(Central, "中央资金执行数", paper.ExecutedCentral), Amount(Local, "地方资金执行数", paper.ExecutedLocal), rows) { Texts = Texts(paper, Given) }, problems);
    }

    internal static string Management(string id, string what) => $"management[{id}].{what}";

    private static EvaluationTexts Texts(SelfEvaluationPaper paper, Func<string, string, string> given)
    {
        var stored = EvaluationTexts.Of(paper);
        ManagementText Text(string id)
        {
            var text = stored.Management.GetValueOrDefault(id) ?? new();
            return new(given(Management(id, "situation"), text.Situation), given(Management(id, "problems"), text.Problems));
        }

        return new(given("central_authority", stored.CentralAuthority), given("authority", stored.Authority), given("remark", stored.Remark), EvaluationTexts.Items.ToDictionary(static i => i.Id, i => Text(i.Id)));
    }

    /// <summary>The paper as it would be with other entries; it is not the one that is stored.</summary>
    internal static SelfEvaluationPaper With(SelfEvaluationPaper paper, SelfEvaluationEntries entries)
    {
        var other = new SelfEvaluationPaper
        {
            Id = paper.Id, YearId = paper.YearId, OrganisationId = paper.OrganisationId, IsRollUp = paper.IsRollUp, SchemeId = paper.SchemeId, SchemeFingerprint = paper.SchemeFingerprint,
            ExpectedGoal = entries.ExpectedGoal, AchievedGoal = entries.AchievedGoal, CountyMatch = entries.CountyMatch, ExecutedCentral = entries.ExecutedCentral, ExecutedLocal = entries.ExecutedLocal,
            Indicators = [.. entries.Indicators],
        };
        (entries.Texts ?? EvaluationTexts.Of(paper)).Put(other);
        return other;
    }

    /// <summary>The indicators in printed order, each with the beginning of its fields' names.</summary>
    internal static IEnumerable<(IndicatorRow Row, string At)> Rows(SelfEvaluationPaper paper) => paper.Indicators.OrderBy(static i => i.Ordinal).Select(static (r, i) => (r, $"indicators[{i + 1}]."));

    /// <summary>The mark of the rows (行次标记): other where an indicator came, went, moved or asks for something else.</summary>
    internal static string LayoutOf(SelfEvaluationPaper paper)
    {
        var rows = JsonSerializer.SerializeToUtf8Bytes(paper.Indicators.OrderBy(static i => i.Ordinal).SelectMany(static i => new[] { i.Level1, i.Level2, i.Level3, i.Target }));
        return Convert.ToHexStringLower(SHA256.HashData(rows))[..16];
    }

    private static string Text(decimal? amount) => amount is { } value ? QuantityFormat.Shortest(value) : "";
}
