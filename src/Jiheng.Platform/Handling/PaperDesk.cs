using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Refusal = Jiheng.Platform.Answers.Refusal;

namespace Jiheng.Platform.Handling;

/// <summary>A paper with all that is needed to show it and to decide on it (在手的件).</summary>
public sealed record PaperOnDesk(HandledPaper Paper, CheckedWorkflow Workflow, IReadOnlyList<PaperEvent> Events, PaperState State, PaperFacts Facts);

/// <summary>Opens papers, and has the engine decide what is done to them (办理).</summary>
public sealed class PaperDesk(JihengDb db, WorkflowShelf shelf)
{
    /// <summary>A new paper of the account's own unit.</summary>
    public async Task<Answer<PaperOnDesk>> OpenAsync(Access access, string workflow, string period, string title, PaperContent content, DateTime now, CancellationToken cancel)
    {
        if (access is not { Home: { } home, Who.AccountId: { } account }) return new Refusal(Problems.Forbidden, "件由填报单位新建。");
        if (shelf.Library.Find(workflow) is not { } sound) return new Refusal(Problems.Invalid, $"没有流程“{workflow}”；应为以下之一：{string.Join("、", shelf.Library.Latest.Select(static w => $"{w.Definition.Name}（{w.Definition.Id}）"))}。");
        if (!PeriodText.IsWellFormed(period)) return new Refusal(Problems.Invalid, $"给出期间“{period}”，应为年（如 2024）或年-月（如 2024-05）。");
        if (title.Trim().Length is 0 or > 200) return new Refusal(Problems.Invalid, "标题应为 1 至 200 个字。");
        if (!await WorkflowShelf.KeepAsync(db, sound, cancel)) return new Refusal(Problems.PaperRefused, $"“{sound.Definition.Name}”第{sound.Definition.Version}版的内容被改动过，而版本没有加一；请把 version 加一。");
        var paper = new HandledPaper { Id = Guid.CreateVersion7(), WorkflowId = sound.Definition.Id, Fingerprint = sound.Definition.Fingerprint, OrganisationId = home, PreparedById = account, Period = period, Title = title.Trim(), Content = content.Text, Hash = content.Hash };
        var facts = await HandlingFacts.ReadAsync(db, paper, shelf.Calendar, Today(now), cancel);
        var created = Engine.Create(sound, paper.Id.ToString(), account.ToString(), content.Hash, facts, Moment(now));
        if (!created.Succeeded(out var events, out var refusal)) return HandlingRefusal.Of(refusal);
        db.Add(paper);
        return await SaveAsync(new(paper, sound, [], PaperFold.Of(events), facts), events, cancel);
    }

    /// <summary>A paper that the account may see, as it stands; null when there is none.</summary>
    public async Task<PaperOnDesk?> FindAsync(Access access, Guid id, DateTime now, CancellationToken cancel)
    {
        if (await access.Seen(db.HandledPapers, db.Organisations).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } paper) return null;
        var rows = await db.PaperEvents.AsNoTracking().Where(e => e.PaperId == id).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync(cancel);
        PaperEvent[] events = [.. rows.Select(PaperJson.Read)];
        var workflow = await shelf.OfAsync(db, paper.Fingerprint, cancel);
        return new(paper, workflow, events, PaperFold.Of(events), await HandlingFacts.ReadAsync(db, paper, shelf.Calendar, Today(now), cancel));
    }

    /// <summary>Does what the command says, or says why not.</summary>
    public async Task<Answer<PaperOnDesk>> ActAsync(PaperOnDesk at, PaperCommand command, DateTime now, CancellationToken cancel) =>
        Engine.Decide(at.Workflow, at.State, command, at.Facts, Moment(now)).Succeeded(out var events, out var refusal)
            ? await SaveAsync(at, events, cancel) : HandlingRefusal.Of(refusal);

    /// <summary>Saves other content; whoever saves it counts as one who entered figures.</summary>
    public async Task<Answer<PaperOnDesk>> ReviseAsync(PaperOnDesk at, Access access, PaperContent content, DateTime now, CancellationToken cancel)
    {
        var command = new PaperCommand(Workflow.Definitions.Verb.Revise, access.Who.AccountId?.ToString() ?? "") { NewHash = content.Hash };
        if (!Engine.Decide(at.Workflow, at.State, command, at.Facts, Moment(now)).Succeeded(out var events, out var refusal)) return HandlingRefusal.Of(refusal);
        (at.Paper.Content, at.Paper.Hash) = (content.Text, content.Hash);
        return await SaveAsync(at, events, cancel);
    }

    /// <summary>What waits for an account, through its own posts or for those for whom it stands in (待办).</summary>
    public static IQueryable<HandledPaper> Pending(JihengDb db, Guid account, DateTime now) => PendingTasks.For(db, account, Today(now));

    internal static DateTimeOffset Moment(DateTime now) => new(now, TimeSpan.Zero);

    internal static DateOnly Today(DateTime now) => BeijingTime.DayOf(Moment(now));

    private async Task<Answer<PaperOnDesk>> SaveAsync(PaperOnDesk at, IReadOnlyList<PaperEvent> events, CancellationToken cancel)
    {
        PaperEvent[] all = [.. at.Events, .. events];
        var state = PaperFold.Of(all);
        if (state.Hash != at.Paper.Hash) throw new InvalidOperationException($"Paper {at.Paper.Id} would be handled with another hash than its content has.");
        db.AddRange(events.Select((e, i) => new PaperEventRow { PaperId = at.Paper.Id, Sequence = at.Events.Count + i + 1, Content = PaperJson.Write(e) }));
        (at.Paper.Status, at.Paper.Step, at.Paper.Due, at.Paper.Sequence) = (state.Status, state.Step, state.Due, state.Sequence);
        await PendingTasks.ReplaceAsync(db, at.Paper.Id, state, at.Workflow.Definition, cancel);
        await db.SaveChangesAsync(cancel);
        return new PaperOnDesk(at.Paper, at.Workflow, all, state, at.Facts);
    }
}
