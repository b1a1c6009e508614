using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests.Driving;

/// <summary>
/// One paper driven by anybody with anything, and what must never be, kept by a book of its own: the figures, who entered them,
/// who signed seeing what. The book looks at commands and events only, never at the engine's state.
/// </summary>
internal sealed class Ride
{
    private static readonly Verb[] Verbs = Enum.GetValues<Verb>();
    private readonly Random random;
    private readonly HashSet<string> editors = [];
    private string figures = "h0";
    private int version;

    internal Ride(CheckedWorkflow workflow, string level, int seed)
    {
        (Workflow, random) = (workflow, new Random(seed));
        World = new World(random, level);
        var creator = $"{level}张三";
        Now = new DateTimeOffset(2025, 1, 20, 9, 0, 0, TimeSpan.FromHours(8));
        var created = Engine.Create(workflow, $"p{seed}", creator, figures, Facts, Now);
        Assert.True(created.Value is not null, created.Refusal?.Text);
        editors.Add(creator);
        Take(created.Value, new(Verb.Revise, creator));
    }

    internal CheckedWorkflow Workflow { get; }

    internal World World { get; }

    internal DateTimeOffset Now { get; private set; }

    internal List<PaperEvent> Events { get; } = [];

    internal PaperState State { get; private set; } = null!;

    internal int Accepted { get; private set; }

    internal PaperFacts Facts => new()
    {
        Chain = World.Chain, Staff = World.Posts, Delegations = World.Delegations, Calendar = Shipped.Calendar,
        Numbers = new Dictionary<string, decimal> { ["金额"] = figures.Length % 2 == 0 ? 9999.99m : 10000m },
    };

    /// <summary>Something happens: time goes on, posts change, somebody tries something.</summary>
    internal void Try()
    {
        Now = Now.AddMinutes(random.Next(0, 3000));
        if (random.Next(12) == 0) World.ChangePosts();
        if (random.Next(12) == 0) World.GiveDelegation(BeijingTime.DayOf(Now));
        if (random.Next(60) == 0) Recalculate();
        else Do(RandomCommand());
    }

    internal bool Do(PaperCommand command)
    {
        if (Engine.Decide(Workflow, State, command, Facts, Now).Value is not { } events) return false;
        Take(events, command);
        return true;
    }

    private void Recalculate()
    {
        var hash = $"h{++version}s";
        if (Engine.FiguresChanged(Workflow, State, hash, "下级数字更正", Facts, Now).Value is not { } events) return;
        figures = hash;
        Take(events, new(Verb.Revise, PaperEvent.System));
    }

    private PaperCommand RandomCommand()
    {
        // Signatures and submissions are tried more often, or papers would never leave their first steps.
        var verb = random.Next(2) == 0 ? (random.Next(2) == 0 ? Verb.Agree : Verb.Submit) : Verbs[random.Next(Verbs.Length)];
        var steps = Workflow.Definition.Steps;
        return new(verb, random.Next(2) == 0 ? World.Anybody : Colleague())
        {
            Task = random.Next(4) == 0 ? steps.SelectMany(s => s.Tasks).ElementAt(random.Next(steps.Sum(s => s.Tasks.Count))).Id : null,
            SeenHash = random.Next(8) == 0 ? "h0" : figures, NewHash = $"h{version + 1}", Persons = [verb == Verb.Delegate ? World.Someone : World.Anybody], Before = random.Next(2) == 0,
            Step = verb == Verb.Transfer ? (random.Next(2) == 0 ? null : World.Anybody) : steps[random.Next(steps.Count)].Id,
            Until = BeijingTime.DayOf(Now).AddDays(random.Next(-1, 4)), Reason = random.Next(5) == 0 ? "" : "理由",
        };
    }

    // Somebody who holds the role that one of the open tasks asks for.
    private string Colleague()
    {
        var tasks = State.Tasks.Where(t => !t.IsDone).ToArray();
        if (tasks.Length == 0) return World.Anybody;
        var task = tasks[random.Next(tasks.Length)];
        var role = Workflow.Definition[State.Step].Tasks.First(t => t.Id == task.Id).Role;
        var holders = World.Posts.Where(p => p.Role == role && p.Organisation == task.Organisation).ToArray();
        return holders.Length == 0 ? World.Anybody : holders[random.Next(holders.Length)].User;
    }

    private void Take(IReadOnlyList<PaperEvent> events, PaperCommand command)
    {
        Events.AddRange(events);
        State = events.Aggregate(State, static (state, happened) => PaperFold.Apply(state, happened));
        Accepted++;
        foreach (var happened in events) Watch(happened, command);
    }

    private void Watch(PaperEvent happened, PaperCommand command)
    {
        switch (happened)
        {
            case Revised r when r.By != PaperEvent.System:
                if (command.NewHash is { } saved) (figures, version) = (saved, version + 1);
                editors.Add(r.By);
                if (r.Principal is not null) editors.Add(r.Principal);
                break;
            case Submitted s:
                editors.Add(s.By);
                if (s.Principal is not null) editors.Add(s.Principal);
                Assert.Equal(figures, command.SeenHash);
                break;
            case Signed s when Workflow.Definition[s.Step].Judges:
                Assert.False(editors.Contains(s.By) || (s.Principal is not null && editors.Contains(s.Principal)), $"{s.By} signed his own figures:\n{string.Join("\n", Events)}");
                Assert.Equal((figures, figures), (command.SeenHash, s.Hash));
                break;
            case Completed:
                AssertApproved();
                break;
        }
    }

    private void AssertApproved()
    {
        var lastChange = Events.FindLastIndex(e => e is Submitted || (e is Revised r && r.By == PaperEvent.System));
        var approvals = Events.Skip(lastChange).OfType<Signed>().Where(s => s.Approves).ToArray();
        Assert.NotEmpty(approvals);
        Assert.All(approvals, a => Assert.Equal(figures, a.Hash));
        Assert.All(approvals, a => Assert.DoesNotContain(a.By, editors));
    }
}
