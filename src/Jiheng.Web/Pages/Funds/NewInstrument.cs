using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Funds;

/// <summary>
/// The page on which money from outside is entered, or money is issued to units below (登记、下达指标文): by amounts, or a pool by
/// shares of head counts. First everything is shown as it will be, with what stands against it; it is final only when that was confirmed.
/// </summary>
internal static class NewInstrument
{
    internal static async Task<IResult> ShowAsync(HttpContext http, Guid? corrects, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        var given = InstrumentForm.Blank(http.Request.Query["kind"] == InstrumentForm.Outside ? InstrumentForm.Outside : "amounts", bench.Today);
        if (corrects is { } id)
        {
            if (await CorrectedAsync(id, db, access, cancel) is not { } wrong) return Missing.Page();
            bench.OpenYearOf(wrong.YearId);
            given["kind"] = wrong.IssuerId is null ? InstrumentForm.Outside : "amounts";
            var ids = wrong.Entries.ConvertAll(static e => e.ToId);
            InstrumentForm.Reverse(wrong, await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.RegionCode, cancel), given);
        }
        else if (given["kind"] != InstrumentForm.Outside && bench.Year is { } open && access.Home is { } home)
        {
            await InstrumentForm.PassOnAsync(db, open.Id, home, given, cancel);
        }

        return Page(bench, given, [], [], "", corrects is not null);
    }

    internal static async Task<IResult> TakeAsync(HttpContext http, JihengDb db, Access access, PaperDesk desk, FormShelf shelf, Workbench bench, CancellationToken cancel)
    {
        var given = InstrumentForm.Blank("amounts", bench.Today);
        foreach (var (name, value) in http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty)
            if (given.ContainsKey(name)) given[name] = value.ToString().Trim();
        // The year in which it was begun: another window may have chosen another one since.
        if (Guid.TryParse(given["programme-year"], out var begun)) bench.OpenYearOf(begun);
        if (bench.Year is not { } year || access.Home is not { } home) return Missing.Page();
        var isOutside = given["kind"] == InstrumentForm.Outside;
        var (lines, problems) = isOutside ? await DraftLines.ReceivedAsync(db, given, home, cancel) : await DraftLines.LinesAsync(db, access, shelf, given, home, cancel);
        if (InstrumentForm.Heading(given, problems) is not { } heading || problems.Exists(static p => p.IsWrong)) return Page(bench, given, lines, problems, "");
        var draft = heading.Draft(year.Id, isOutside ? null : home, [.. lines.Select(static l => (l.UnitId, l.Amount))]).Value!;
        var refused = await InstrumentChecks.RefusedAsync(db, access, draft, cancel);
        if (refused is null && given["confirmed"] == "true")
        {
            var issued = await InstrumentCommands.IssueAsync(db, access, desk, draft, cancel);
            if (issued.IsGiven) return Results.LocalRedirect($"/funds/instruments/{issued.Value.Id}");
            refused = issued.Refusal;
        }

        // Money of a year comes in that year, or in advance the year before: another date is looked at twice.
        if (heading.Date.Year != year.Year && heading.Date.Year != year.Year - 1) problems.Add(new(false, $"资金记在{year.Year}年度，而日期是{heading.Date:yyyy年M月d日}；请核对左上方所选的年度。", "date"));
        if (refused is not null) problems.Add(new(true, refused.Detail, refused.Problem == Reasons.Exists ? "number" : isOutside ? "amount" : "lines"));
        return Page(bench, given, lines, problems, refused is null ? await BalanceAsync(db, draft, cancel) : "");
    }

    /// <summary>An instrument that this person may take back, with all of its lines; null when there is none.</summary>
    internal static async Task<InstrumentPaper?> CorrectedAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        await db.Instruments.AsNoTracking().Include(static i => i.Entries).SingleOrDefaultAsync(i => i.Id == id, cancel) is { } found && access.Home is { } home && access.WritesFor(home)
            && (found.IssuerId is { } issuer ? issuer == home : found.Entries.TrueForAll(e => e.ToId == home)) ? found : null;

    // What is left afterwards, with its arithmetic.
    private static async Task<string> BalanceAsync(JihengDb db, InstrumentDraft draft, CancellationToken cancel)
    {
        var unit = draft.IssuerId ?? draft.Lines[0].ToId;
        var account = await db.MoneyAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.YearId == draft.YearId && a.OrganisationId == unit && a.Source == draft.Source && a.TagCode == draft.Tag.Code, cancel);
        var (received, issued, kept, total) = (account?.Received ?? 0m, account?.Issued ?? 0m, account?.Kept ?? 0m, draft.Lines.Sum(static l => l.Amount));
        return draft.IssuerId is null
            ? $"这种资金本单位已收到{Shown(received)}万元；登记{Shown(total)}万元后为{Shown(received + total)}万元。"
            : $"这种资金本单位收到{Shown(received)}万元，已下达{Shown(issued)}万元，尚余{Shown(kept)}万元；此次下达{Shown(total)}万元后余{Shown(kept - total)}万元。";

        static string Shown(decimal amount) => Jiheng.Domain.Quantities.QuantityFormat.Grouped(amount, 2);
    }

    private static RazorComponentResult<NewInstrumentPage> Page(Workbench bench, Dictionary<string, string> given, IReadOnlyList<DraftLine> lines, IReadOnlyList<Finding> problems, string balance, bool corrects = false)
    {
        given["programme-year"] = bench.Year?.Id.ToString() ?? "";
        var listing = new ListTable<DraftLine>("draft-lines", "拟下达明细").Text("单位", static l => l.Unit).Text("算式", static l => l.Formula).Number("金额", "万元", 2, static l => l.Amount, sum: true).Of(lines);
        return PageAnswer.Of<NewInstrumentPage>(
            new { Given = (IReadOnlyDictionary<string, string>)given, Lines = listing, Problems = problems, Balance = balance, Corrects = corrects, MayConfirm = lines.Count > 0 && !problems.Any(static p => p.IsWrong), IsOpen = bench.Year is { IsClosed: false } },
            problems.Any(static p => p.IsWrong) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
