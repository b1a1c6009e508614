using Jiheng.Platform.Answers;
using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Papers;

/// <summary>
/// The life of a paper (材料流转): handing in, taking back, sending back, approving. Whoever wrote it never approves it, and an
/// approval names the hash of the figures that were shown.
/// </summary>
public static class PaperCommands
{
    /// <summary>Why a paper cannot be written at present; null when it can.</summary>
    public static async Task<Refusal?> LockedAsync(JihengDb db, Access access, IPaper paper, CancellationToken cancel)
    {
        if (!access.WritesFor(paper.OrganisationId)) return new(Problems.Forbidden, "材料由所属单位填报。");
        if (await db.ProgrammeYears.AsNoTracking().AnyAsync(y => y.Id == paper.YearId && y.State == YearState.Closed, cancel)) return new(Problems.YearClosed, "该年度已关闭，不能再填报。");
        return paper.State switch
        {
            PaperState.Submitted => new(Problems.Locked, "材料已提交，不能修改；需要修改时请先撤回。"),
            PaperState.Approved => new(Problems.Locked, "材料已审批，不能修改；需要更正时请由审批人退回。"),
            _ => null,
        };
    }

    /// <summary>Hands a paper in: the snapshot is kept for ever.</summary>
    public static async Task<Answer<Submission>> SubmitAsync(JihengDb db, Access access, IPaper paper, Snapshot snapshot, DateTime now, CancellationToken cancel)
    {
        if (await LockedAsync(db, access, paper, cancel) is { } locked) return locked;
        if (await DeadlineGate.ClosedAsync(db, paper, DateOnly.FromDateTime(now), cancel) is { } closed) return closed;
        var number = await db.Submissions.CountAsync(s => s.Kind == paper.Kind && s.PaperId == paper.Id, cancel) + 1;
        var submission = new Submission { Id = Guid.CreateVersion7(), Kind = paper.Kind, PaperId = paper.Id, Number = number, At = now, AccountId = access.Who.AccountId, Snapshot = snapshot.Text, FiguresHash = snapshot.Hash };
        db.Add(submission);
        (paper.State, paper.FiguresHash, paper.PreparedById) = (PaperState.Submitted, snapshot.Hash, access.Who.AccountId);
        await db.SaveChangesAsync(cancel);
        return submission;
    }

    /// <summary>Takes back what was handed in and not yet approved (撤回).</summary>
    public static async Task<Answer<IPaper>> WithdrawAsync(JihengDb db, Access access, IPaper paper, CancellationToken cancel)
    {
        if (!access.WritesFor(paper.OrganisationId)) return new Refusal(Problems.Forbidden, "材料由提交单位撤回。");
        if (paper.State != PaperState.Submitted) return new Refusal(Problems.NotSubmitted, "材料不在已提交状态，无需撤回。");
        return await ReopenAsync(db, paper, PaperState.Draft, cancel);
    }

    /// <summary>Sends a paper back with an objection (退回).</summary>
    public static async Task<Answer<IPaper>> ReturnAsync(JihengDb db, Access access, IPaper paper, string reason, CancellationToken cancel)
    {
        if (paper.State is not (PaperState.Submitted or PaperState.Approved)) return new Refusal(Problems.NotSubmitted, "材料尚未提交，不能退回。");
        if (access.Who.AccountId == paper.PreparedById) return new Refusal(Problems.OwnPaper, "自己填报的材料不能由自己退回；请撤回，或由他人办理。");
        if (reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "退回应说明原因：哪一项、给出什么、应该是什么。");
        db.Deed = db.Deed! with { Reason = reason.Trim() };
        return await ReopenAsync(db, paper, PaperState.Returned, cancel);
    }

    /// <summary>
    /// Approves a paper with the figures that have <paramref name="hash"/> (审批). <paramref name="now"/> is what the paper says at
    /// this moment: figures below it may have moved since it was handed in.
    /// </summary>
    public static async Task<Answer<IPaper>> ApproveAsync(JihengDb db, Access access, IPaper paper, string hash, Snapshot now, CancellationToken cancel)
    {
        if (paper.State != PaperState.Submitted) return new Refusal(Problems.NotSubmitted, "材料不在已提交状态，不能审批。");
        if (access.Who.AccountId is null || access.Who.AccountId == paper.PreparedById) return new Refusal(Problems.OwnPaper, "填报人不能审批自己的材料；请由他人审批。");
        if (paper.FiguresHash != hash || now.Hash != hash)
            return new Refusal(Problems.FiguresChanged, "审批所依据的数字与现在的不同，可能有人修改了材料或下级数据；请重新查看后再审批，必要时退回重报。", new Dictionary<string, object?> { ["submitted_hash"] = paper.FiguresHash, ["current_hash"] = now.Hash, ["yours"] = hash });
        paper.State = PaperState.Approved;
        await db.SaveChangesAsync(cancel);
        return new Answer<IPaper>(paper);
    }

    private static async Task<Answer<IPaper>> ReopenAsync(JihengDb db, IPaper paper, PaperState state, CancellationToken cancel)
    {
        (paper.State, paper.FiguresHash) = (state, null);
        await db.SaveChangesAsync(cancel);
        return new Answer<IPaper>(paper);
    }
}
