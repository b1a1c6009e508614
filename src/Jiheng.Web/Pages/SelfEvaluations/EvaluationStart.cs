using Jiheng.Domain.Scoring;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>Begins the self-evaluation of one's unit (建立自评表): its indicators are those of the target table of the year.</summary>
internal static class EvaluationStart
{
    internal static async Task<IResult> StartAsync(HttpContext http, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Rulebook rules, Workbench bench, CancellationToken cancel)
    {
        var form = http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty;
        if (bench.Year is not { } year) return await EvaluationPages.ShowAsync(http, db, access, rules, bench, "还没有开设项目年度。", cancel);
        var scheme = rules.Schemes.Find(form["scheme"].ToString());
        var table = await db.TargetTables.AsNoTracking().Include(t => t.Rows).SingleOrDefaultAsync(t => t.YearId == year.Id && t.OrganisationId == access.Home, cancel);
        var rows = table?.Rows.OrderBy(static r => r.Ordinal).Select(static r => new IndicatorRow { PaperId = Guid.Empty, Ordinal = r.Ordinal, Level1 = r.Level1, Level2 = r.Level2, Level3 = r.Level3, Target = r.Target, Actual = "", Weight = 0m }).ToList() ?? [];
        Weigh(rows, scheme);
        var entries = new SelfEvaluationEntries(form["scheme"].ToString(), table?.Goal ?? "", "", null, null, null, rows);
        var started = await SelfEvaluationCommands.StartAsync(db, access, desk, figures, rules, year.Id, form["roll-up"] == "true", entries, cancel);
        return started.IsGiven ? Results.LocalRedirect($"/self-evaluations/{started.Value.Id}") : await EvaluationPages.ShowAsync(http, db, access, rules, bench, started.Refusal.Detail, cancel);
    }

    // The points of a class are shared evenly; what does not divide goes to its last indicators, by hundredths.
    internal static void Weigh(IReadOnlyList<IndicatorRow> rows, ScoringScheme? scheme)
    {
        if (scheme is null) return;
        var classes = scheme.Weights.Count > 0 ? scheme.Weights.Select(w => (Points: w.Value, Rows: rows.Where(r => r.Level1.StartsWith(w.Key, StringComparison.Ordinal)).ToList())) : [(100m - scheme.ExecutionWeight, rows.ToList())];
        foreach (var (points, members) in classes.Where(static c => c.Rows.Count > 0))
        {
            var each = decimal.Round(points / members.Count, 2, MidpointRounding.ToZero);
            foreach (var row in members) row.Weight = each;
            members[^1].Weight += points - (each * members.Count);
        }
    }
}
