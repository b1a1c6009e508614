using System.Globalization;
using System.Text.Json;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests.Driving;

/// <summary>
/// One stored paper driven by anybody with anything. Every deed opens the database anew, as every request does; who entered
/// figures and which ones were saved last is kept in a book of its own, by what was answered.
/// </summary>
internal sealed class StoredRide(StoredOffice office, WorkflowShelf shelf, int seed)
{
    private static readonly Verb[] Verbs = Enum.GetValues<Verb>();
    private static readonly Verb[] On = [Verb.Submit, Verb.Agree];
    private static readonly Verb[] Back = [Verb.Return, Verb.Transfer, Verb.Disagree, Verb.AddSigner, Verb.Delegate, Verb.Remind];
    private static readonly Verb[] Against = [Verb.Disagree];
    private static readonly Verb[] Aside = [Verb.Withdraw, Verb.Copy, Verb.Remind, Verb.Delegate];
    private readonly Random random = new(seed);
    private readonly HashSet<Guid> editors = [];
    private DateTime now = new(2025, 1, 20, 1, 0, 0, DateTimeKind.Utc);
    private Guid id;
    private string saved = "";
    private int number;

    internal PaperStatus Status { get; private set; }

    internal int Accepted { get; private set; }

    internal int Refused { get; private set; }

    /// <summary>What was accepted at least once.</summary>
    internal HashSet<Verb> Done { get; } = [];

    internal async Task OpenAsync(CheckedWorkflow workflow)
    {
        await using var db = office.Database.Open("papers.open");
        var content = Content();
        var opened = await Places.Desk(db, shelf).OpenAsync(office.Preparer, new(Guid.CreateVersion7(), Jiheng.Platform.Papers.PaperKind.Free, null, workflow.Definition.Id, (2030 + seed).ToString(CultureInfo.InvariantCulture), "试"), content.Snapshot, now, default);
        Assert.True(opened.IsGiven, opened.Refusal?.Detail);
        (id, saved) = (opened.Value.Paper.Id, content.Hash);
        editors.Add(office.Preparer.Who.AccountId!.Value);
    }

    /// <summary>Somebody tries something: one of what a screen offers him, or anything at all.</summary>
    internal async Task TryAsync()
    {
        now = now.AddMinutes(random.Next(0, 3000));
        var who = office.People[random.Next(office.People.Count)];
        if (random.Next(6) == 0) await ReviseAsync(who);
        else if (random.Next(5) == 0) await ActAsync(who, Anything(who));
        else await OfferedAsync(who, random.Next(4) switch { 0 => Back, 1 => Aside, _ => On });
    }

    /// <summary>Whether somebody can still take it on: everybody in turn does what his screen offers.</summary>
    internal async Task<bool> FinishAsync()
    {
        for (var round = 0; round < 40 && Status == PaperStatus.Running; round++)
        {
            var before = Accepted;
            foreach (var who in office.People)
                if (Status == PaperStatus.Running) await OfferedAsync(who, random.Next(8) == 0 ? Against : On);
            if (Accepted != before) continue;
            foreach (var who in office.People)
                if (Accepted == before) await OfferedAsync(who, Back);
            if (Accepted == before) return false;
        }

        return Status != PaperStatus.Running;
    }

    /// <summary>Whoever is offered it files the finished paper.</summary>
    internal async Task ArchiveAsync()
    {
        foreach (var who in office.People)
            if (!Done.Contains(Verb.Archive)) await OfferedAsync(who, [Verb.Archive]);
    }

    private async Task ReviseAsync(Access who)
    {
        await using var db = office.Database.Open("papers.revise");
        var desk = Places.Desk(db, shelf);
        if (await desk.FindAsync(who, id, now, default) is not { } at) return;
        var content = Content();
        var done = await desk.ReviseAsync(at, who, content.Snapshot, now, default);
        if (!done.IsGiven)
        {
            Refused++;
            return;
        }

        saved = content.Hash;
        Took(done.Value, at.Events.Count, Verb.Revise);
    }

    private async Task OfferedAsync(Access who, Verb[] which)
    {
        List<PaperCommand> commands;
        await using (var db = office.Database.Open("papers.read"))
        {
            if (await Places.Desk(db, shelf).FindAsync(who, id, now, default) is not { } at) return;
            commands = [.. Engine.AllowedVerbs(at.Workflow, at.State, Name(who), at.Facts, PaperDesk.Moment(now))
                .Where(v => which.Contains(v.Verb))
                .Select(v => Of(v, who, at.State.Hash))];
        }

        if (commands.Count > 0) await ActAsync(who, commands[random.Next(commands.Count)]);
    }

    private async Task ActAsync(Access who, PaperCommand command)
    {
        await using var db = office.Database.Open("papers.act");
        var desk = Places.Desk(db, shelf);
        if (await desk.FindAsync(who, id, now, default) is not { } at) return;
        var done = await desk.ActAsync(at, command, now, default);
        if (done.IsGiven) Took(done.Value, at.Events.Count, command.Verb);
        else Refused++;
    }

    private void Took(PaperOnDesk at, int before, Verb verb)
    {
        Accepted++;
        Done.Add(verb);
        Status = at.State.Status;
        Assert.Equal((saved, saved), (at.Paper.Hash, PaperContent.Read(at.Paper.Content).Hash));
        foreach (var happened in at.Events.Skip(before))
        {
            if (happened is Revised or Submitted) editors.Add(Guid.Parse(happened.By));
            if (happened is Revised { Principal: { } r }) editors.Add(Guid.Parse(r));
            if (happened is Submitted { Principal: { } s }) editors.Add(Guid.Parse(s));
            if (happened is Signed signed && at.Workflow.Definition[signed.Step].Judges)
            {
                Assert.Equal(saved, signed.Hash);
                Assert.DoesNotContain(Guid.Parse(signed.By), editors);
                if (signed.Principal is { } principal) Assert.DoesNotContain(Guid.Parse(principal), editors);
            }
        }
    }

    /// <summary>What storage holds at the end is what the events say: state, hash, and nothing left to do on a finished paper.</summary>
    internal async Task AssertKeptAsync()
    {
        await using var db = office.Database.Open();
        var paper = await db.HandledPapers.AsNoTracking().SingleAsync(p => p.Id == id);
        var events = await db.PaperEvents.AsNoTracking().Where(e => e.PaperId == id).OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Sequence));
        var state = PaperFold.Of([.. events.Select(e => PaperJson.Read(e.Content))]);
        Assert.Equal((state.Status, state.Step, state.Hash, events.Count, saved), (paper.Status, paper.Step, paper.Hash, paper.Sequence, state.Hash));
        Assert.Equal(0, await db.PaperTasks.CountAsync(t => t.PaperId == id));
    }

    private PaperContent Content() => PaperContent.Of(JsonDocument.Parse($$"""{"facts":{"金额":{{(random.Next(2) == 0 ? "9999.99" : "10000")}}},"n":{{++number}}}""").RootElement).Value!;

    private PaperCommand Of(AllowedVerb offered, Access who, string seen) => new(offered.Verb, Name(who))
    {
        Task = offered.Task, SeenHash = seen, Persons = offered.Persons.Count == 0 ? [] : [offered.Persons[random.Next(offered.Persons.Count)]], Reason = "理由",
        Step = offered.Verb == Verb.Transfer ? (offered.Seats.Count == 0 ? null : offered.Seats[0]) : offered.Steps.Count == 0 ? null : offered.Steps[random.Next(offered.Steps.Count)],
        Until = PaperDesk.Today(now).AddDays(2),
    };

    private PaperCommand Anything(Access who) => new(Verbs[random.Next(Verbs.Length)], Name(who))
    {
        SeenHash = random.Next(2) == 0 ? saved : new string('0', 64), NewHash = saved, Persons = [Name(office.People[random.Next(office.People.Count)])], Reason = random.Next(2) == 0 ? "" : "理由", Step = "fill",
    };

    private static string Name(Access who) => who.Who.AccountId!.Value.ToString();
}
