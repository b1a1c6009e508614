using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Papers;

/// <summary>Where a paper stands (办理进度); what can be done to it, GET /papers/{id} says.</summary>
internal sealed record StandingView(PaperStatus Status, string Step, bool IsHandedIn, string Hash, DateOnly? Due)
{
    internal static async Task<StandingView> OfAsync(JihengDb db, HandledPaper p, CancellationToken cancel) =>
        new(p.Status, p.Step, p.IsHandedIn, p.Hash, (await PaperDays.OfAsync(db, [DatedPaper.Of(p)], cancel))[p.Id]);
}

/// <summary>A paper as it was handed in (提交记录).</summary>
internal sealed record SubmissionView(Guid Id, int Number, DateTime At, string FiguresHash)
{
    internal static SubmissionView Of(Platform.Papers.Submission s) => new(s.Id, s.Number, s.At, s.FiguresHash);
}

/// <summary>Papers with tables of their own (有专表的材料): how they are found, shown and written; everything else goes through /papers.</summary>
internal static class TypedPapers
{
    /// <summary>Writes on a paper that the account sees, when it has seen the latest version and the workflow lets it write now.</summary>
    internal static async Task<IResult> FillAsync<T>(IQueryable<T> papers, Guid id, HttpRequest http, object request, JihengDb db, Access access, PaperDesk desk, Func<T, Task<object>> view, Func<T, PaperOnDesk, Task<Platform.Answers.Answer<T>>> fill, CancellationToken cancel, Func<T, bool>? goesWith = null)
        where T : class, IPaper
    {
        var now = Timestamp.Now(http.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
        // The desk first: whoever holds the paper reads the rest of it as the last writer left it.
        if (await desk.FindAsync(access, id, now, cancel) is not { } at) return Answering.NotFound;
        if ((await access.FindToWriteAsync(papers, db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        // Whoever holds the paper sees what others saved since he came; what he changed may stand beside it.
        var joins = IfMatch.NamesAny(http) && goesWith?.Invoke(paper) == true;
        if (!joins && !IfMatch.Names(http, paper) && IfMatch.Check(http, paper, await view(paper), request) is { } stale) return ProblemAnswers.Of(stale);
        var filled = await fill(paper, at);
        return filled.IsGiven ? ApiAnswer.Ok(await view(paper), paper.Version) : ProblemAnswers.Of(filled.Refusal);
    }

    internal static Task<T?> FindAsync<T>(IQueryable<T> papers, Guid id, JihengDb db, Access access, CancellationToken cancel)
        where T : class, IPaper => access.Seen(papers, db.Organisations).SingleOrDefaultAsync(p => p.Id == id, cancel);
}
