using System.Globalization;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The page of an allocation (分配方案页面): begun with every place below, filled in or pasted, computed while one types.</summary>
internal static class AllocationPages
{
    internal static async Task<IResult> StartAsync(HttpContext http, JihengDb db, Access access, PaperDesk desk, Rulebook rules, Workbench bench, CancellationToken cancel)
    {
        var form = http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty;
        // The year in which it was begun: another window may have chosen another one since.
        if (Guid.TryParse(form["programme-year"], out var begun)) bench.OpenYearOf(begun);
        Task<IResult> RefusedAsync(string problem) => FundsPages.ShowAsync(http, null, db, access, rules, bench, problem, form.ToDictionary(static f => f.Key, static f => f.Value.ToString()), cancel);
        if (bench.Year is not { } year) return await RefusedAsync("还没有开设项目年度。");
        if (form["title"].ToString().Trim() is not { Length: > 0 and <= 200 } title) return await RefusedAsync("请填写方案名称，最多200个字。");
        var places = await PlacesAsync(db, access, year.Year, cancel);
        Answer<AllocationPaper> prepared;
        if (form["method"] == "factors")
        {
            var plan = FactorStart.Read(form["pool"].ToString(), form["factors"].ToString());
            if (!plan.IsGiven) return await RefusedAsync(plan.Refusal.Detail);
            prepared = await FactorCommands.PrepareAsync(db, access, desk, year.Id, title, form["citation"].ToString(), plan.Value, places, cancel);
        }
        else
        {
            if (!int.TryParse(form["policy"], NumberStyles.None, CultureInfo.InvariantCulture, out var policy) || policy is < 2000 or > 2100) return await RefusedAsync($"补助标准年度“{form["policy"]}”应为四位年份，如{year.Year}。");
            prepared = await AllocationCommands.PrepareAsync(db, access, desk, rules, year.Id, title, policy, places, cancel);
        }

        return prepared.IsGiven ? Results.LocalRedirect($"/funds/allocations/{prepared.Value.Id}") : await RefusedAsync(prepared.Refusal.Detail);
    }

    internal static async Task<IResult> FormAsync(Guid id, JihengDb db, Access access, PaperDesk desk, Workbench bench, CancellationToken cancel)
    {
        if (await FindAsync(id, db, access, cancel) is not { } paper) return Missing.Page();
        bench.OpenYearOf(paper.YearId);
        var units = await AllocationUnits.ReadAsync(db, paper, cancel);
        var at = await desk.FindAsync(access, id, bench.Now, cancel);
        var handling = at is null ? null : new Handling(at, access.Who.AccountId, bench.Now);
        var mayWrite = paper.InstrumentId is null && bench.Year is { IsClosed: false } && bench.MayFor("allocations.replace", paper.OrganisationId) && handling?.MayWrite != false;
        var mayIssue = paper.InstrumentId is null && at is not null && PaperDesk.IsIssuing(at) && handling!.MayAgree;
        var figures = await AllocationFigures.OfAsync(db, paper, cancel);
        var sheet = new AllocationSheet(paper, figures, AllocationFields.Of(paper, units, figures.ByFactors?.Plan), mayWrite);
        return PageAnswer.Of<AllocationPage>(new
        {
            Sheet = sheet, Handling = handling, MayIssue = mayIssue, Background = handling is null ? null : await PaperBackground.ReadAsync(db, access, handling, sheet.LabelOf, [], cancel),
            Year = await db.ProgrammeYears.Where(y => y.Id == paper.YearId).Select(y => y.Year).SingleAsync(cancel),
        });
    }

    internal static async Task<IResult> LiveAsync(Guid id, string? figure, FieldChanges changes, JihengDb db, Access access, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var paper, out var refused)) return refused;
        var units = await AllocationUnits.ReadAsync(db, paper, cancel);
        var entry = await AllocationEntry.ReadAsync(db, paper, units, changes.Fields, cancel);
        var typed = AllocationFields.With(paper, units, entry.Places, entry.Plan);
        var figures = await AllocationFigures.OfAsync(db, typed, cancel);
        if (figure is not null) return Answering.Derivation(figures.Figures(), figure);
        return PageAnswer.Of<AllocationContent>(new { Sheet = new AllocationSheet(typed, figures, changes.Fields, mayWrite: true, entry.Problems) });
    }

    internal static async Task<IResult> FillAsync(Guid id, FieldChanges changes, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var paper, out var refused)) return refused;
        var units = await AllocationUnits.ReadAsync(db, paper, cancel);
        async Task<Dictionary<string, string>> StoredAsync() => AllocationFields.Of(paper, units, paper.IsByFactors ? await AllocationFigures.PlanAsync(db, paper, cancel) : null);
        if (IfMatch.Check(http, paper, new { Fields = await StoredAsync() }, changes) is { } stale) return ProblemAnswers.Of(stale);
        var entry = await AllocationEntry.ReadAsync(db, paper, units, changes.Fields, cancel);
        if (entry.Problems.Count > 0) return ProblemAnswers.Of(Reasons.Invalid, string.Concat(entry.Problems.Select(static p => p.Message)));
        var reason = changes.Fields.GetValueOrDefault(AllocationFields.Reason, "").Trim();
        if (reason.Length == 0 && entry.Adjusted is { Count: > 0 } adjusted)
            return ProblemAnswers.Of(Reasons.ReasonMissing, $"{string.Join('、', adjusted.Take(5))}{(adjusted.Count > 5 ? $"等{adjusted.Count}项" : "")}已保存的数有改动，请在“调整原因”中说明原因后再保存。");
        if (reason.Length > 0) db.Deed = db.Deed! with { Reason = reason };
        var at = await desk.FindAsync(access, id, db.Deed!.At, cancel);
        var replaced = await entry.SaveAsync(db, access, desk, at, paper, cancel);
        if (!replaced.IsGiven) return ProblemAnswers.Of(replaced.Refusal);
        var hash = await db.HandledPapers.Where(p => p.Id == id).Select(p => p.Hash).SingleAsync(cancel);
        return ApiAnswer.Ok(new { Hash = hash, Fields = await StoredAsync(), Reload = at is null }, paper.Version);
    }

    internal static Task<AllocationPaper?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.Allocations.Include(a => a.Places), db.Organisations).SingleOrDefaultAsync(a => a.Id == id, cancel);

    internal static Task<Answer<AllocationPaper>> FindToWriteAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.FindToWriteAsync(db.Allocations.Include(a => a.Places), db.Organisations, id, cancel);

    // Money is reckoned where nobody is below: counties, and prefectures that have none.
    private static async Task<IReadOnlyList<PlaceCounts>> PlacesAsync(JihengDb db, Access access, int year, CancellationToken cancel)
    {
        var all = await access.Seen(db.Organisations).InYear(year).AsNoTracking().Where(o => o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).Select(o => new { o.Id, o.ParentId, o.RegionCode }).ToListAsync(cancel);
        var parents = all.Select(static o => o.ParentId).ToHashSet();
        return [.. all.Where(o => o.Id != access.Home && !parents.Contains(o.Id)).Select(static o => new PlaceCounts(o.RegionCode, 0, 0, 0m))];
    }
}
