using Jiheng.Platform.Answers;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Refusal = Jiheng.Platform.Answers.Refusal;

namespace Jiheng.Platform.Handling;

/// <summary>Opens papers, and has the engine decide what is done to them (办理). There is no other way to hand in or to approve.</summary>
public sealed partial class PaperDesk(JihengDb db, WorkflowShelf shelf, PaperFigures figures)
{
    /// <summary>A new paper of the unit for which the account prepares.</summary>
    public async Task<Answer<PaperOnDesk>> OpenAsync(Access access, NewPaper about, Snapshot content, DateTime now, CancellationToken cancel)
    {
        if (access is not { Home: { } home, Who.AccountId: { } account }) return new Refusal(Problems.Forbidden, "件由填报单位新建。");
        if (shelf.Library.Find(about.Workflow) is not { } sound) return new Refusal(Problems.Invalid, $"没有流程“{about.Workflow}”；应为以下之一：{string.Join("、", shelf.Library.Latest.Select(static w => $"{w.Definition.Name}（{w.Definition.Id}）"))}。");
        if (!PeriodText.IsWellFormed(about.Period)) return new Refusal(Problems.Invalid, $"给出期间“{about.Period}”，应为年（如 2024）或年-月（如 2024-05）。");
        if (about.Title.Trim().Length is 0 or > 200) return new Refusal(Problems.Invalid, "标题应为 1 至 200 个字。");
        if (!await WorkflowShelf.KeepAsync(db, sound, cancel)) return new Refusal(Problems.PaperRefused, $"“{sound.Definition.Name}”第{sound.Definition.Version}版的内容被改动过，而版本没有加一；请把 version 加一。");
        content = await Evidence.WithAsync(content, db, about.Id, cancel);
        var paper = new HandledPaper
        {
            Id = about.Id, Kind = about.Kind, YearId = about.YearId, WorkflowId = sound.Definition.Id, Fingerprint = sound.Definition.Fingerprint, OrganisationId = home,
            PreparedById = account, Period = about.Period, Title = about.Title.Trim(), Content = content.Text, Hash = content.Hash,
        };
        if (await ClosedAsync(paper, cancel) is { } closed) return closed;
        var facts = await FactsAsync(paper, now, cancel);
        // What cannot be handed in any more is not begun.
        if (facts.Window?.Refused() is { } late) return HandlingRefusal.Of(late);
        var created = Engine.Create(sound, paper.Id.ToString(), account.ToString(), content.Hash, facts, Moment(now));
        if (!created.Succeeded(out var events, out var refusal)) return HandlingRefusal.Of(refusal);
        db.Add(paper);
        return await SaveAsync(new(paper, sound, [], PaperFold.Of(events), facts), events, cancel);
    }

    /// <summary>A paper that the account may see, as it stands; null when there is none. Within a transaction it is held until that ends.</summary>
    public async Task<PaperOnDesk?> FindAsync(Access access, Guid id, DateTime now, CancellationToken cancel)
    {
        await PapersAbove.HoldAsync(db, id, cancel);
        return await access.Seen(db.HandledPapers, db.Organisations).SingleOrDefaultAsync(p => p.Id == id, cancel) is { } paper ? await LayAsync(paper, access.Who.AccountId, now, cancel) : null;
    }

    /// <summary>Does what the command says, or says why not.</summary>
    public async Task<Answer<PaperOnDesk>> ActAsync(PaperOnDesk at, PaperCommand command, DateTime now, CancellationToken cancel)
    {
        if (await ClosedAsync(at.Paper, cancel) is { } closed) return closed;
        if (command.Verb == Verb.Submit && await figures.OutdatedAsync(at.Paper, cancel) is { } outdated) return outdated;
        if (command.Verb == Verb.Agree && IsIssuing(at) && await figures.AwaitsIssueAsync(at.Paper, cancel)) return new Refusal(Problems.PaperRefused, "分配方案已经审批，还没有下达；请在分配方案上填写文号后下达。");
        // Whatever changes figures says so at once; should anything ever not, nobody signs what he was not shown.
        if (command.Verb is Verb.Submit or Verb.Agree && await figures.OfAsync(at.Paper, cancel) is var present && present.Hash != at.Paper.Hash)
            return new Refusal(Problems.FiguresChanged, "件上的数字与其来源现在的数字不同；请重新打开后再办理，必要时退回重报。", new Dictionary<string, object?> { ["current_hash"] = present.Hash, ["yours"] = command.SeenHash });
        if (!Engine.Decide(at.Workflow, at.State, command, at.Facts, Moment(now)).Succeeded(out var events, out var refusal)) return HandlingRefusal.Of(refusal);
        // Whoever may not hand it in is not told what is wrong with it.
        if (command.Verb == Verb.Submit && command.Reason.Trim().Length == 0 && await figures.RemarksAsync(at.Paper, cancel) is { Count: > 0 } remarks)
            return new Refusal(Problems.Unexplained, $"与平台的指标文核对，有{remarks.Count}处不符，没有提交：{string.Concat(remarks.Select(static (r, i) => $"{i + 1}.{r}"))}请改正后再提交；确属实情的，在意见中说明原因。", new Dictionary<string, object?> { ["remarks"] = remarks });
        if (command.Verb == Verb.Submit) db.Add(Papers.Submission.Of(at.Paper, await db.Submissions.CountAsync(s => s.PaperId == at.Paper.Id, cancel) + 1, Guid.Parse(command.Actor), now));
        return await FollowAsync(at, await SaveAsync(at, events, cancel), now, cancel);
    }

    /// <summary>Saves other content; whoever saves it counts as one who entered figures.</summary>
    public async Task<Answer<PaperOnDesk>> ReviseAsync(PaperOnDesk at, Access access, Snapshot content, DateTime now, CancellationToken cancel)
    {
        if (await ClosedAsync(at.Paper, cancel) is { } closed) return closed;
        content = await Evidence.WithAsync(content, db, at.Paper.Id, cancel);
        var command = new PaperCommand(Verb.Revise, access.Who.AccountId?.ToString() ?? "") { NewHash = content.Hash, Reason = db.Deed!.Reason };
        if (!Engine.Decide(at.Workflow, at.State, command, at.Facts, Moment(now)).Succeeded(out var events, out var refusal)) return HandlingRefusal.Of(refusal);
        (at.Paper.Content, at.Paper.Hash) = (content.Text, content.Hash);
        return await FollowAsync(at, await SaveAsync(at, events, cancel), now, cancel);
    }

    /// <summary>Files were added to a paper or taken from it: they are part of what it says, and of what is approved.</summary>
    public async Task<Answer<PaperOnDesk>> EvidenceChangedAsync(PaperOnDesk at, Access access, DateTime now, CancellationToken cancel) =>
        await ReviseAsync(at, access, await figures.OfAsync(at.Paper, cancel), now, cancel);

    /// <summary>Whether somebody may write on a paper now, attachments included.</summary>
    public static bool MayWrite(PaperOnDesk at, Access access, DateTime now) =>
        Engine.AllowedVerbs(at.Workflow, at.State, access.Who.AccountId?.ToString() ?? "", at.Facts, Moment(now)).Any(static v => v.Verb == Verb.Revise);

    /// <summary>Whether a paper is approved and waits for what it asks to be done (待办理), such as issuing.</summary>
    public static bool IsIssuing(PaperOnDesk at) => at.State.Status == PaperStatus.Running && at.Workflow.Definition[at.State.Step].Kind == StepKind.Handle;

    /// <summary>What waits for an account, through its own posts or for those for whom it stands in (待办).</summary>
    public static IQueryable<HandledPaper> Pending(JihengDb db, Guid account, DateTime now) => PendingTasks.For(db, account, Today(now));

    /// <summary>How many papers wait for an account.</summary>
    public static Task<int> CountPendingAsync(JihengDb db, Guid account, DateTime now, CancellationToken cancel) => PendingTasks.CountAsync(db, account, Today(now), cancel);

    /// <summary>Money of a year moved: the papers of these units and above that count it are looked at again.</summary>
    public Task MoneyMovedAsync(Guid yearId, IReadOnlyCollection<Guid> units, string cause, DateTime now, CancellationToken cancel) => RefreshAsync(yearId, units, cause, now, cancel);

    /// <summary>Tables of units below were written anew from above: what was signed of them is signed again.</summary>
    public async Task RewrittenAsync(IReadOnlyCollection<Guid> ids, string cause, DateTime now, CancellationToken cancel)
    {
        foreach (var paper in await db.HandledPapers.Where(p => ids.Contains(p.Id) && p.Status != PaperStatus.Archived).ToListAsync(cancel)) await RefreshAsync(paper, cause, now, cancel);
    }

    /// <summary>What in a paper does not agree with the instruments; whoever reviews it sees it too.</summary>
    public Task<IReadOnlyList<string>> RemarksAsync(PaperOnDesk at, CancellationToken cancel) => figures.RemarksAsync(at.Paper, cancel);

    internal static DateTimeOffset Moment(DateTime now) => new(now, TimeSpan.Zero);

    internal static DateOnly Today(DateTime now) => BeijingTime.DayOf(Moment(now));
}
