using System.Text.Json;
using Jiheng.Domain.Scoring;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>
/// What the target table of the unit says that this form does not (绩效目标表的指标): a form that was begun before its targets were set
/// takes them over at a click.
/// </summary>
internal static class TargetIndicators
{
    /// <summary>The fields that would be filled, as JSON; empty when there is nothing to take over.</summary>
    internal static async Task<string> OfAsync(JihengDb db, SelfEvaluationPaper paper, ScoringScheme? scheme, CancellationToken cancel)
    {
        var targets = await db.TargetTables.AsNoTracking().Where(t => t.YearId == paper.YearId && t.OrganisationId == paper.OrganisationId).SelectMany(static t => t.Rows).OrderBy(static r => r.Ordinal).ToListAsync(cancel);
        var fields = Fields(paper, targets, scheme);
        return fields.Count == 0 ? "" : JsonSerializer.Serialize(fields);
    }

    private static Dictionary<string, string> Fields(SelfEvaluationPaper paper, List<TargetRow> targets, ScoringScheme? scheme)
    {
        var (fields, known) = (new Dictionary<string, string>(StringComparer.Ordinal), EvaluationFields.Rows(paper).Select(static (r, i) => (r.Row, Number: i + 1)).ToList());
        var fresh = new List<IndicatorRow>();
        foreach (var target in targets)
        {
            var at = known.FindIndex(k => k.Row.Level3 == target.Level3);
            if (at < 0) fresh.Add(new() { PaperId = paper.Id, Ordinal = known.Count + fresh.Count + 1, Level1 = target.Level1, Level2 = target.Level2, Level3 = target.Level3, Target = target.Target, Actual = "", Weight = 0m });
            else if (known[at].Row.Target != target.Target) fields[IndicatorFields.Name(known[at].Number, "target")] = target.Target;
        }

        // Points are shared out only where nobody has set any.
        if (known.Count == 0) EvaluationStart.Weigh(fresh, scheme);
        foreach (var row in fresh)
        {
            var number = row.Ordinal;
            (fields[IndicatorFields.Name(number, "level1")], fields[IndicatorFields.Name(number, "level2")], fields[IndicatorFields.Name(number, "level3")], fields[IndicatorFields.Name(number, "target")]) = (row.Level1, row.Level2, row.Level3, row.Target);
            if (known.Count == 0) fields[IndicatorFields.Name(number, "weight")] = Jiheng.Domain.Quantities.QuantityFormat.Shortest(row.Weight);
        }

        return fields;
    }
}
