using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>All that the engine is told of the world when it decides (办理时的事实); storage looks it up.</summary>
public sealed record PaperFacts
{
    /// <summary>The paper's organisation first, the region last.</summary>
    public required IReadOnlyList<Organisation> Chain { get; init; }

    /// <summary>Who holds which post in these organisations today.</summary>
    public required IReadOnlyList<Post> Staff { get; init; }

    /// <summary>Whose account it is, for accounts of people who have several: separation of duties asks for the person (同一人的账号).</summary>
    public IReadOnlyDictionary<string, string> Persons { get; init; } = new Dictionary<string, string>();

    /// <summary>Standing delegations among them.</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    /// <summary>Names of the units below whose papers are not finished.</summary>
    public IReadOnlyList<string> UnfinishedChildren { get; init; } = [];

    /// <summary>True when the paper above, which sums this one up, has been approved (上级已审批).</summary>
    public bool ParentApproved { get; init; }

    /// <summary>Numbers that conditions ask for, in the unit of their declaration.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Words that conditions ask for.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>How the reporting window stands for this unit; null when there is none.</summary>
    public WindowState? Window { get; init; }

    /// <summary>Days worked.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.WeekendsOnly;

    /// <summary>The facts as conditions see them.</summary>
    public FactValues Values => new(Numbers, new Dictionary<string, string>(Texts) { [FactDeclaration.Level] = Chain[0].Level });

    internal bool Holds(string user, Role role, string organisation) =>
        Staff.Any(p => p.User == user && p.Role == role && p.Organisation == organisation);

    internal bool SamePerson(string user, string other) => user == other || (Persons.TryGetValue(user, out var person) && Persons.TryGetValue(other, out var second) && person == second);

    internal bool Works(string user, string organisation) => Staff.Any(p => p.User == user && p.Organisation == organisation);

    internal string NameOf(string user) => Staff.FirstOrDefault(p => p.User == user)?.Name ?? user;

    internal string NamesOf(IEnumerable<string> users) => string.Join("、", users.Select(NameOf));

    internal string OrganisationName(string id) => Chain.FirstOrDefault(o => o.Id == id)?.Name ?? id;

    internal int IndexOf(Relation relation) => relation switch
    {
        Relation.Own => 0,
        Relation.Parent => Chain.Count > 1 ? 1 : -1,
        _ => Chain.Count - 1,
    };
}
