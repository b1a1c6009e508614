using System.Linq.Expressions;
using Jiheng.Domain.DirectFunds;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Funds;

/// <summary>A unit with its money and what it issued (资金树), 万元.</summary>
internal sealed record MoneyNodeView(string Code, string Name, string Tag, decimal Received, decimal Kept, IReadOnlyList<MoneyNodeView> Issued)
{
    internal static MoneyNodeView Of(MoneyNode n) => new(n.Code, n.Name, n.Tag.Code, n.Received.Value, n.Kept.Value, [.. n.Issued.Select(Of)]);
}

/// <summary>The tree below a unit, and where it does not add up (资金树及守恒检查).</summary>
internal sealed record MoneyTreeView(MoneyNodeView Tree, IReadOnlyList<string> Violations);

/// <summary>Instruments, accounts and the tree of money (资金接口).</summary>
internal static class InstrumentEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var years = api.MapGroup("/years/{yearId:guid}").WithTags("资金");
        years.MapPost("/instruments", IssueAsync).Writes("funds.issue").WithSummary("下达指标文；fromOutside 为真时登记上级或本级安排的资金").Produces<InstrumentView>(StatusCodes.Status201Created);
        years.MapGet("/instruments", ListAsync).WithName("funds.instruments").WithSummary("看得到的指标文").Produces<Page<InstrumentRow>>();
        years.MapGet("/accounts", AccountsAsync).WithName("funds.accounts").WithSummary("各单位收到、下达、留用；分段按单位计，一个单位的各种资金不分在两段").Produces<Page<MoneyAccountView>>();
        years.MapGet("/money-tree", TreeAsync).WithName("funds.tree").WithSummary("一个单位以下的资金树，附守恒检查").Produces<MoneyTreeView>();
        api.MapGet("/instruments/{id:guid}", GetAsync).WithName("funds.instrument").WithSummary("一份指标文").WithTags("资金").Produces<InstrumentView>();
    }

    private static async Task<IResult> IssueAsync(Guid yearId, InstrumentRequest request, JihengDb db, Access access, Platform.Handling.PaperDesk desk, CancellationToken cancel)
    {
        var issuer = request.FromOutside ? null : access.Home;
        if (!request.FromOutside && issuer is null) return Problems.ProblemAnswers.Of(Platform.Answers.Problems.Forbidden, "只能以本单位的名义下达资金；登记外来资金请把 fromOutside 设为真。");
        var draft = request.Heading.Draft(yearId, issuer, [.. request.Lines.Select(static l => (l.OrganisationId, l.Amount))]);
        if (!draft.IsGiven) return draft.As(static _ => Results.Empty);
        return (await InstrumentCommands.IssueAsync(db, access, desk, draft.Value, cancel)).As(static i => ApiAnswer.Created($"{ApiRoutes.Root}/instruments/{i.Id}", InstrumentView.Of(i)));
    }

    private static async Task<IResult> ListAsync(Guid yearId, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel)
    {
        var part = await Seen(db, access).Where(i => i.YearId == yearId).PageAsync(db, page, i => i.Id, static i => i, cancel);
        var ids = part.Items.Select(static i => i.Id).ToList();
        // A list adds the lines up where they are; an instrument can have thousands.
        var sums = await db.InstrumentEntries.Where(Line(db, access)).Where(e => ids.Contains(e.InstrumentId))
            .GroupBy(e => e.InstrumentId).Select(g => new { g.Key, Total = g.Sum(e => e.Amount), Lines = g.Count() }).ToDictionaryAsync(g => g.Key, g => (g.Total, g.Lines), cancel);
        return ApiAnswer.Ok(new Page<InstrumentRow>([.. part.Items.Select(i => InstrumentRow.Of(i, sums[i.Id]))], part.Total, part.Next, part.TotalIsLeast));
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        await WithLines(Seen(db, access), db, access).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel) is { } found ? ApiAnswer.Ok(InstrumentView.Of(found)) : Answering.NotFound;

    private static async Task<IResult> AccountsAsync(Guid yearId, Guid? organisation, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel)
    {
        var units = await access.Whole(db.Organisations).Where(o => (organisation == null || o.Id == organisation) && db.MoneyAccounts.Any(a => a.YearId == yearId && a.OrganisationId == o.Id))
            .PageAsync(db, page, o => o.Id, static o => o.Id, cancel);
        var accounts = await db.MoneyAccounts.AsNoTracking().Where(a => a.YearId == yearId && units.Items.Contains(a.OrganisationId)).OrderBy(a => a.OrganisationId).ThenBy(a => a.Source).ThenBy(a => a.TagCode).ToListAsync(cancel);
        return ApiAnswer.Ok(new Page<MoneyAccountView>([.. accounts.Select(MoneyAccountView.Of)], units.Total, units.Next, units.TotalIsLeast));
    }

    private static async Task<IResult> TreeAsync(Guid yearId, Guid organisation, Word<FundsSource> source, string? tag, JihengDb db, Access access, CancellationToken cancel)
    {
        if (!await access.Seen(db.Organisations).AnyAsync(o => o.Id == organisation, cancel)) return Answering.NotFound;
        if (await MoneyTrees.BelowAsync(db, yearId, organisation, source.Value, tag ?? "", cancel) is not { } root) return Answering.NotFound;
        return ApiAnswer.Ok(new MoneyTreeView(MoneyNodeView.Of(root), [.. MoneyTree.Check(root).Select(static v => v.Message)]));
    }

    private static IQueryable<InstrumentPaper> Seen(JihengDb db, Access access)
    {
        var line = Line(db, access);
        return db.Instruments.Where(i => i.Entries.AsQueryable().Any(line));
    }

    private static IQueryable<InstrumentPaper> WithLines(IQueryable<InstrumentPaper> instruments, JihengDb db, Access access)
    {
        var line = Line(db, access);
        return instruments.Include(i => i.Entries.AsQueryable().Where(line));
    }

    // A line that is not for one's own units shows what others got.
    private static Expression<Func<InstrumentEntry, bool>> Line(JihengDb db, Access access)
    {
        if (access.SeesAll) return static e => true;
        var units = access.Whole(db.Organisations).Select(static o => o.Id);
        return e => units.Contains(e.ToId) || (e.FromId != null && units.Contains(e.FromId.Value));
    }
}
