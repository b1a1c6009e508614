using System.Globalization;
using Jiheng.Platform.Enrolment;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>A decision with whoever made it (结论行).</summary>
public sealed record DecisionLine(RegisterDecision Decision, string Who);

/// <summary>The cases of a register check, and one of them with its records side by side (核查逐件页面).</summary>
internal static class CasePages
{
    internal static void Map(RouteGroupBuilder pages) => pages.MapGet("/jobs/{id:guid}/cases", GetAsync).WithName("jobs.pages.cases");

    internal static StateWord StateOf(RegisterVerdict? verdict) => verdict switch
    {
        RegisterVerdict.Confirmed => StateWord.Wrong("确认，核减"),
        RegisterVerdict.Refuted => StateWord.Done("排除，不核减"),
        RegisterVerdict.Deferred => StateWord.Due("待查"),
        _ => StateWord.Due("未认定"),
    };

    internal static async Task<IReadOnlyDictionary<string, DecisionLine>> DecisionsAsync(JihengDb db, Access access, CancellationToken cancel) => access.Home is not { } home
        ? new Dictionary<string, DecisionLine>()
        : await db.RegisterDecisions.AsNoTracking().Where(d => d.OrganisationId == home).Join(db.Accounts, d => d.DecidedById, a => a.Id, (d, a) => new DecisionLine(d, a.DisplayName)).ToDictionaryAsync(d => d.Decision.RowId, cancel);

    private static async Task<IResult> GetAsync(Guid id, string? of, HttpContext http, Recognised who, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (await JobQueue.Of(db, who.Access).AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return Missing.Page();
        var cases = await CheckCases.OfAsync(db, who.Access, job, bench.Now, cancel);
        var decisions = await DecisionsAsync(db, access, cancel);
        if (of is not null)
        {
            var at = cases.ToList().FindIndex(c => c.Key == of);
            return at < 0 ? Missing.Page() : PageAnswer.Of<CasePage>(new
            {
                JobId = id, Case = cases[at], Decisions = decisions, MayDecide = bench.May("register.decide"), MayUnmask = bench.May("register.numbers"), Before = at > 0 ? cases[at - 1].Key : "", After = at + 1 < cases.Count ? cases[at + 1].Key : "", Place = $"第 {at + 1} 件，共 {cases.Count} 件",
            });
        }

        var listing = Listing(id, cases, decisions);
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<ListPage>(new
        {
            Title = "核查逐件", Purpose = "一人一件；点开看各条记录的不同，逐条认定，下次核查自动沿用。", Section = "/register", Help = "register-case", Listing = listing,
            Empty = "没有查出重复参保或死亡后仍参保；或结果文件已到期，请重新核查，认定过的结论仍然有效。",
        });
    }

    private static Listing Listing(Guid id, IReadOnlyList<CheckCase> cases, IReadOnlyDictionary<string, DecisionLine> decisions) => new ListTable<CheckCase>("cases", "核查逐件")
        .Text("姓名", static c => c.Records[0]["姓名"], c => $"/jobs/{id}/cases?of={Uri.EscapeDataString(c.Key)}")
        .Text("证件号码", static c => c.Records[0]["证件号码"])
        .Text("种类", static c => c.Kind)
        .Text("统筹区", static c => string.Join("、", c.Records.Select(static r => r["统筹区"]).Distinct()))
        .Text("险种", static c => string.Join("、", c.Records.Select(static r => r["险种"]).Distinct()))
        .Number("记录", "条", 0, static c => c.Records.Count)
        .Number("涉及金额", "元", 2, static c => c.Records.Sum(static r => decimal.TryParse(r["涉及金额（元）"], NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) ? yuan : 0m), sum: true)
        .State("结论", c => StateOf(c.Records.Where(static r => r.IsInQuestion).Select(r => decisions.TryGetValue(r.Id, out var d) ? d.Decision.Verdict : (RegisterVerdict?)null).Order().FirstOrDefault()))
        .Of(cases);
}
