using Jiheng.Domain.Allocation;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Funds;

/// <summary>Head counts of an allocation (分配基础数); the standard is that of the policy year, or else of the year itself. With factors a pool is given out by them, and of the places only what was advanced counts.</summary>
internal sealed record AllocationRequest(string Title, IReadOnlyList<PlaceCounts> Places, int? PolicyYear = null, FactorRequest? Factors = null);

/// <summary>What one place gets (分配结果), 人 and 万元.</summary>
internal sealed record AllocationRow(string Code, string Name, decimal Reported, decimal Audited, decimal Reduction, decimal Due, decimal Advanced, decimal ThisTime, decimal Payment, decimal Clawback, IReadOnlyList<AllocationRow> Children)
{
    internal static AllocationRow Of(HeadCountResult r) => new(
        r.Code, r.Name, r.Reported.Value, r.Audited.Value, r.Reduction.Value, r.Due.Value, r.Advanced.Value, r.ThisTime.Value, r.Payment.Value, r.Clawback.Value, [.. r.Children.Select(Of)]);
}

/// <summary>An allocation as the API shows it (分配方案).</summary>
internal sealed record AllocationView(Guid Id, Guid YearId, Guid OrganisationId, string Title, decimal Subsidy, decimal Share, string Citation, Guid? InstrumentId, AllocationRow Result, IReadOnlyList<string> Problems, int Version, FactorView? Factors);

/// <summary>An allocation in a list (分配方案清单项); without an instrument it has not been issued.</summary>
internal sealed record AllocationLine(Guid Id, Guid OrganisationId, string Title, Guid? InstrumentId, int Version);

/// <summary>Allocation by head count and standard (资金分配接口).</summary>
internal static class AllocationEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/years/{yearId:guid}/allocations", PrepareAsync).Writes("allocations.prepare").WithTags("资金").WithSummary("按人数和政策标准，或按因素法编制分配方案").Produces<AllocationView>(StatusCodes.Status201Created);
        api.MapGet("/years/{yearId:guid}/allocations", ListAsync).WithName("allocations.list").WithTags("资金").WithSummary("一个年度的分配方案，已下达的和未下达的").Produces<Page<AllocationLine>>();
        var one = api.MapGroup("/allocations/{id:guid}").WithTags("资金");
        one.MapGet("", GetAsync).WithName("allocations.get").WithSummary("分配方案，结果当场计算").Produces<AllocationView>();
        one.MapPut("", ReplaceAsync).Writes("allocations.replace").Versioned().WithSummary("修改人数或因素；已下达的不能改").Produces<AllocationView>();
        one.MapGet("/derivation", DerivationAsync).WithName("allocations.derivation").WithSummary("一个数怎么算的，如 653101.due").Produces<DerivationView>();
        one.MapPost("/issue", IssueAsync).Writes("allocations.issue").Versioned().WithSummary("审批后把此次拨付数下达到直接下级，件随之办结").Produces<InstrumentView>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> PrepareAsync(Guid yearId, AllocationRequest request, JihengDb db, Access access, PaperDesk desk, Rulebook rules, CancellationToken cancel)
    {
        var plan = request.Factors?.Plan();
        if (plan?.Refusal is { } odd) return ProblemAnswers.Of(odd);
        var prepared = plan is { } factors
            ? await FactorCommands.PrepareAsync(db, access, desk, yearId, request.Title, request.Factors!.Citation, factors.Value!, request.Places, cancel)
            : await AllocationCommands.PrepareAsync(db, access, desk, rules, yearId, request.Title, request.PolicyYear, request.Places, cancel);
        if (!prepared.IsGiven) return ProblemAnswers.Of(prepared.Refusal);
        return ApiAnswer.Created($"{ApiRoutes.Root}/allocations/{prepared.Value.Id}", await ViewAsync(db, prepared.Value, cancel), prepared.Value.Version);
    }

    private static async Task<IResult> ListAsync(Guid yearId, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) => ApiAnswer.Ok(
        await access.Seen(db.Allocations, db.Organisations).Where(a => a.YearId == yearId).PageAsync(db, page, a => a.Id, static a => new AllocationLine(a.Id, a.OrganisationId, a.Title, a.InstrumentId, a.Version), cancel));

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        await FindAsync(id, db, access, cancel) is { } found ? ApiAnswer.Ok(await ViewAsync(db, found, cancel), found.Version) : Answering.NotFound;

    private static async Task<IResult> ReplaceAsync(Guid id, AllocationRequest request, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var found, out var refused)) return refused;
        if (IfMatch.Check(http, found, await ViewAsync(db, found, cancel), request) is { } stale) return ProblemAnswers.Of(stale);
        var at = await desk.FindAsync(access, id, db.Deed!.At, cancel);
        var plan = request.Factors?.Plan();
        if (plan?.Refusal is { } odd) return ProblemAnswers.Of(odd);
        var replaced = plan is { } factors
            ? await FactorCommands.ReplaceAsync(db, access, desk, at, found, request.Title, factors.Value!, request.Places, cancel)
            : await AllocationCommands.ReplaceAsync(db, access, desk, at, found, request.Title, request.Places, cancel);
        return replaced.IsGiven ? ApiAnswer.Ok(await ViewAsync(db, found, cancel), found.Version) : ProblemAnswers.Of(replaced.Refusal);
    }

    private static async Task<IResult> IssueAsync(Guid id, InstrumentHeading heading, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var found, out var refused)) return refused;
        if (IfMatch.Check(http, found, await ViewAsync(db, found, cancel), null) is { } stale) return ProblemAnswers.Of(stale);
        var draft = heading.Draft(found.YearId, found.OrganisationId, []);
        if (!draft.IsGiven) return ProblemAnswers.Of(draft.Refusal);
        var at = await desk.FindAsync(access, id, db.Deed!.At, cancel);
        return (await AllocationCommands.IssueAsync(db, access, desk, at, found, draft.Value, cancel)).As(static i => ApiAnswer.Created($"{ApiRoutes.Root}/instruments/{i.Id}", InstrumentView.Of(i)));
    }

    private static async Task<IResult> DerivationAsync(Guid id, string figure, JihengDb db, Access access, CancellationToken cancel)
    {
        if (await FindAsync(id, db, access, cancel) is not { } found) return Answering.NotFound;
        var figures = await AllocationFigures.OfAsync(db, found, cancel);
        return Answering.Derivation(figures.Figures(), figure);
    }

    private static Task<AllocationPaper?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.Allocations.Include(a => a.Places), db.Organisations).SingleOrDefaultAsync(a => a.Id == id, cancel);

    private static Task<Answer<AllocationPaper>> FindToWriteAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.FindToWriteAsync(db.Allocations.Include(a => a.Places), db.Organisations, id, cancel);

    private static async Task<AllocationView> ViewAsync(JihengDb db, AllocationPaper a, CancellationToken cancel)
    {
        var figures = await AllocationFigures.OfAsync(db, a, cancel);
        return new(a.Id, a.YearId, a.OrganisationId, a.Title, a.Subsidy, a.Share, a.Citation, a.InstrumentId, AllocationRow.Of(figures.Result), figures.Problems, a.Version, FactorView.Of(figures));
    }
}
