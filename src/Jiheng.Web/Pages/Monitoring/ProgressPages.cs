using System.Globalization;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>The page of a unit's indicators by the end of a month (运行监控表页面): what is done, what is forecast, why it deviates.</summary>
internal static class ProgressPages
{
    internal static async Task<IResult> StartAsync(HttpContext http, JihengDb db, Access access, Rulebook rules, Workbench bench, CancellationToken cancel)
    {
        var form = http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty;
        var month = int.TryParse(form["month"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (bench.Year is not { } year) return await MonitoringPages.ShowAsync(http, null, null, db, access, rules, bench, "还没有开设项目年度。", cancel);
        var started = await MonitoringCommands.StartAsync(db, access, year.Id, month, cancel);
        return started.IsGiven ? Results.LocalRedirect($"/monitoring/progress/{started.Value.Id}") : await MonitoringPages.ShowAsync(http, month, null, db, access, rules, bench, started.Refusal.Detail, cancel);
    }

    internal static async Task<IResult> FormAsync(Guid id, HttpContext http, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (await FindAsync(id, db, access, cancel) is not { } progress) return Missing.Page();
        bench.OpenYearOf(progress.YearId);
        var unit = await db.Organisations.Where(o => o.Id == progress.OrganisationId).Select(o => o.ShortName).SingleAsync(cancel);
        var mayWrite = bench.Years.Any(y => y.Id == progress.YearId && !y.IsClosed) && bench.MayFor("progress.fill", progress.OrganisationId);
        var sheet = new ProgressSheet(progress, await TargetsAsync(db, progress, cancel), mayWrite);
        var listing = sheet.Listing($"{unit}{progress.Month}月绩效目标运行监控表");
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<ProgressPage>(new { Title = listing.Title, Sheet = sheet, Export = listing.Id });
    }

    internal static async Task<IResult> LiveAsync(Guid id, FieldChanges changes, JihengDb db, Access access, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var progress, out var refused)) return refused;
        var typed = new IndicatorProgress { Id = progress.Id, YearId = progress.YearId, OrganisationId = progress.OrganisationId, Month = progress.Month, Rows = [.. ProgressSheet.Apply(progress, changes.Fields)] };
        return PageAnswer.Of<ProgressContent>(new { Sheet = new ProgressSheet(typed, await TargetsAsync(db, progress, cancel), true) });
    }

    internal static async Task<IResult> FillAsync(Guid id, FieldChanges changes, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var progress, out var refused)) return refused;
        if (IfMatch.Check(http, progress, new { Fields = ProgressSheet.Of(progress) }, changes) is { } stale) return ProblemAnswers.Of(stale);
        return (await MonitoringCommands.FillAsync(db, access, progress, ProgressSheet.Apply(progress, changes.Fields), cancel)).As(static p => ApiAnswer.Ok(new { Fields = ProgressSheet.Of(p) }, p.Version));
    }

    private static Task<IndicatorProgress?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.IndicatorProgress.Include(p => p.Rows), db.Organisations).SingleOrDefaultAsync(p => p.Id == id, cancel);

    private static Task<Answer<IndicatorProgress>> FindToWriteAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.FindToWriteAsync(db.IndicatorProgress.Include(p => p.Rows), db.Organisations, id, cancel);

    private static Task<Dictionary<string, string>> TargetsAsync(JihengDb db, IndicatorProgress progress, CancellationToken cancel) =>
        db.TargetTables.AsNoTracking().Where(t => t.YearId == progress.YearId && t.OrganisationId == progress.OrganisationId).SelectMany(t => t.Rows).ToDictionaryAsync(r => r.Level3, r => r.Target, cancel);
}
