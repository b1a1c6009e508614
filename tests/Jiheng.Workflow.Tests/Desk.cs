using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests;

/// <summary>One paper on the desk of a county office, its people named by what they are there for.</summary>
internal sealed class Desk
{
    internal static readonly DateTimeOffset Morning = new(2025, 3, 14, 9, 0, 0, TimeSpan.FromHours(8));

    internal Desk(CheckedWorkflow workflow, string level = "县", string creator = "填报甲", params (string User, Role Role, string Office)[] staff)
    {
        Workflow = workflow;
        var chain = FactDeclaration.Levels.SkipWhile(l => l != level).Select(l => new Organisation(l, $"某{l}局", l)).ToArray();
        Facts = new PaperFacts { Chain = chain, Calendar = Shipped.Calendar, Staff = [.. Usual(chain), .. staff.Select(s => new Post(s.User, s.User, s.Role, s.Office))] };
        Take(Engine.Create(workflow, "p1", creator, "h0", Facts, Now));
    }

    internal CheckedWorkflow Workflow { get; set; }

    internal PaperFacts Facts { get; set; }

    internal DateTimeOffset Now { get; set; } = Morning;

    internal List<PaperEvent> Events { get; } = [];

    internal PaperState State => PaperFold.Of(Events);

    /// <summary>Does it; the refusal's code when it is refused, otherwise “”.</summary>
    internal string Do(PaperCommand command) => Take(Engine.Decide(Workflow, State, command, Facts, Now));

    internal string Do(Verb verb, string actor, string person = "", string step = "", string reason = "理由") =>
        Do(new(verb, actor) { SeenHash = State.Hash, Persons = person.Length > 0 ? [person] : [], Step = step.Length > 0 ? step : null, Reason = reason, Until = new(2025, 3, 20) });

    internal string Take(Decided<IReadOnlyList<PaperEvent>> decided)
    {
        if (decided.Value is { } events) Events.AddRange(events);
        Assert.All(decided.Refusal is { } r ? [r.Text] : Array.Empty<string>(), t => Assert.True(t.Length > 5));
        return decided.Refusal?.Code ?? "";
    }

    internal IReadOnlyList<AllowedVerb> Allowed(string actor) => Engine.AllowedVerbs(Workflow, State, actor, Facts, Now);

    internal void Employ(string user, Role role, string office = "县") => Facts = Facts with { Staff = [.. Facts.Staff, new(user, user, role, office)] };

    internal void Dismiss(string user) => Facts = Facts with { Staff = [.. Facts.Staff.Where(p => p.User != user)] };

    private static IEnumerable<Post> Usual(Organisation[] chain) => chain.SelectMany(o => new Post[]
    {
        new(o.Level == chain[0].Level ? "填报甲" : $"{o.Level}填报甲", "填报甲", Role.Preparer, o.Id), new($"{o.Level}审核甲", "审核甲", Role.Reviewer, o.Id),
        new($"{o.Level}审批甲", "审批甲", Role.Approver, o.Id), new($"{o.Level}审批乙", "审批乙", Role.Approver, o.Id), new($"{o.Level}管理", "管理员", Role.Administrator, o.Id),
    });
}
