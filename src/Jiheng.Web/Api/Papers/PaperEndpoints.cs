using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Papers;

/// <summary>Why a paper is sent back (退回意见).</summary>
internal sealed record ReturnRequest(string Reason);

/// <summary>Which figures are approved (审批): the hash that was shown with them.</summary>
internal sealed record ApprovalRequest(string FiguresHash);

/// <summary>A paper as it was handed in (提交记录).</summary>
internal sealed record SubmissionView(Guid Id, int Number, DateTime At, string FiguresHash)
{
    internal static SubmissionView Of(Submission s) => new(s.Id, s.Number, s.At, s.FiguresHash);
}

/// <summary>What a kind of paper must know for its life to be served (材料接口要素).</summary>
internal interface IPaperSlice<T>
    where T : class, IPaper
{
    /// <summary>The papers with everything that belongs to them.</summary>
    IQueryable<T> Papers { get; }

    /// <summary>How the API shows one.</summary>
    Task<object> ViewAsync(T paper, CancellationToken cancel);

    /// <summary>What it says at this moment.</summary>
    Task<Snapshot> SnapshotAsync(T paper, CancellationToken cancel);

    /// <summary>Why it cannot be approved yet; null when nothing keeps it.</summary>
    Task<Refusal?> NotYetAsync(T paper, CancellationToken cancel);

    /// <summary>Hands it in.</summary>
    Task<Answer<Submission>> SubmitAsync(T paper, CancellationToken cancel);
}

/// <summary>Handing in, taking back, sending back and approving, the same for all kinds of papers (材料流转接口).</summary>
internal static class PaperEndpoints
{
    internal static void MapLife<T, TSlice>(this RouteGroupBuilder one, string name)
        where T : class, IPaper
        where TSlice : IPaperSlice<T>
    {
        // Handed over as variables: the analyser of route handlers cannot look into generic methods.
        Delegate submit = SubmitAsync<T, TSlice>, withdraw = WithdrawAsync<T, TSlice>, sendBack = ReturnAsync<T, TSlice>, approve = ApproveAsync<T, TSlice>, submissions = SubmissionsAsync<T, TSlice>;
        one.MapPost("/submit", submit).Writes(name + ".submit").WithSummary("提交").Produces<SubmissionView>();
        one.MapPost("/withdraw", withdraw).Writes(name + ".withdraw").WithSummary("撤回");
        one.MapPost("/return", sendBack).Writes(name + ".return").WithSummary("退回，须说明原因");
        one.MapPost("/approve", approve).Writes(name + ".approve").WithSummary("审批，须给出所见数字的散列");
        one.MapGet("/submissions", submissions).WithName(name + ".submissions").Produces<IReadOnlyList<SubmissionView>>();
    }

    private static Task<IResult> SubmitAsync<T, TSlice>(Guid id, HttpRequest http, JihengDb db, Access access, [FromServices] TSlice slice, CancellationToken cancel)
        where T : class, IPaper
        where TSlice : IPaperSlice<T> =>
        OnAsync(id, http, access, db, slice, async p => (await slice.SubmitAsync(p, cancel)).As(static s => ApiAnswer.Ok(SubmissionView.Of(s))), cancel);

    private static Task<IResult> WithdrawAsync<T, TSlice>(Guid id, HttpRequest http, JihengDb db, Access access, [FromServices] TSlice slice, CancellationToken cancel)
        where T : class, IPaper
        where TSlice : IPaperSlice<T> =>
        OnAsync(id, http, access, db, slice, async p => await ShowAsync(await PaperCommands.WithdrawAsync(db, access, p, cancel), p, slice, cancel), cancel);

    private static Task<IResult> ReturnAsync<T, TSlice>(Guid id, ReturnRequest request, HttpRequest http, JihengDb db, Access access, [FromServices] TSlice slice, CancellationToken cancel)
        where T : class, IPaper
        where TSlice : IPaperSlice<T> =>
        OnAsync(id, http, access, db, slice, async p => await ShowAsync(await PaperCommands.ReturnAsync(db, access, p, request.Reason, cancel), p, slice, cancel), cancel);

    private static Task<IResult> ApproveAsync<T, TSlice>(Guid id, ApprovalRequest request, HttpRequest http, JihengDb db, Access access, [FromServices] TSlice slice, CancellationToken cancel)
        where T : class, IPaper
        where TSlice : IPaperSlice<T> =>
        OnAsync(id, http, access, db, slice, async p => await slice.NotYetAsync(p, cancel) is { } early
            ? ProblemAnswers.Of(early)
            : await ShowAsync(await PaperCommands.ApproveAsync(db, access, p, request.FiguresHash, await slice.SnapshotAsync(p, cancel), cancel), p, slice, cancel), cancel);

    private static async Task<IResult> SubmissionsAsync<T, TSlice>(Guid id, JihengDb db, Access access, [FromServices] TSlice slice, CancellationToken cancel)
        where T : class, IPaper
        where TSlice : IPaperSlice<T> => await FindAsync(id, access, db, slice, cancel) is not { } paper
            ? Answering.NotFound
            : ApiAnswer.Ok((await db.Submissions.AsNoTracking().Where(s => s.Kind == paper.Kind && s.PaperId == id).OrderBy(s => s.Number).ToListAsync(cancel)).Select(SubmissionView.Of));

    internal static Task<T?> FindAsync<T>(Guid id, Access access, JihengDb db, IPaperSlice<T> slice, CancellationToken cancel)
        where T : class, IPaper => access.Seen(slice.Papers, db.Organisations).SingleOrDefaultAsync(p => p.Id == id, cancel);

    internal static async Task<IResult> OnAsync<T>(Guid id, HttpRequest http, Access access, JihengDb db, IPaperSlice<T> slice, Func<T, Task<IResult>> change, CancellationToken cancel, object? yours = null)
        where T : class, IPaper
    {
        if (await FindAsync(id, access, db, slice, cancel) is not { } found) return Answering.NotFound;
        return IfMatch.Check(http, found, await slice.ViewAsync(found, cancel), yours) is { } stale ? ProblemAnswers.Of(stale) : await change(found);
    }

    private static async Task<IResult> ShowAsync<T>(Answer<IPaper> answer, T paper, IPaperSlice<T> slice, CancellationToken cancel)
        where T : class, IPaper => answer.IsGiven ? ApiAnswer.Ok(await slice.ViewAsync(paper, cancel), paper.Version) : ProblemAnswers.Of(answer.Refusal);
}
