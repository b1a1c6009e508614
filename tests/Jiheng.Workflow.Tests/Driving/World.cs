using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests.Driving;

/// <summary>
/// Offices with few people who hold many posts, some of them everything at once. What no office can do without is permanent:
/// one person for what is not judged, one administrator; and in the region one person for each role and no other.
/// </summary>
internal sealed class World
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();
    private static readonly Role[] Unjudged = [Role.Preparer, Role.Funds, Role.Evaluator, Role.Publisher];
    private readonly Random random;
    private readonly List<Post> permanent = [];
    private readonly List<Post> passing = [];

    internal World(Random random, string level)
    {
        this.random = random;
        var levels = FactDeclaration.Levels.SkipWhile(l => l != level).ToArray();
        Chain = [.. levels.Select(l => new Organisation($"o-{l}", $"某{l}医保局", l))];
        foreach (var organisation in Chain) Staff(organisation, organisation == Chain[^1]);
        People = [.. permanent.Concat(passing).Select(p => p.User).Distinct(), "外人"];
    }

    internal IReadOnlyList<Organisation> Chain { get; }

    internal IReadOnlyList<string> People { get; }

    internal List<Delegation> Delegations { get; } = [];

    internal IReadOnlyList<Post> Posts => [.. permanent, .. passing];

    internal string Anybody => People[random.Next(People.Count)];

    /// <summary>Anybody but those in the region who are there for one thing only: they take on nothing else.</summary>
    internal string Someone => Anybody is var person && person.Contains("专职", StringComparison.Ordinal) ? "外人" : person;

    /// <summary>Somebody gets a post or loses one.</summary>
    internal void ChangePosts()
    {
        if (passing.Count > 0 && random.Next(2) == 0) passing.RemoveAt(random.Next(passing.Count));
        else passing.Add(Post(Someone, Chain[random.Next(Chain.Count)]));
    }

    internal void GiveDelegation(DateOnly today)
    {
        var post = Posts[random.Next(Posts.Count)];
        Delegations.Add(new(post.User, Someone, post.Role, post.Organisation, today.AddDays(random.Next(-3, 2)), today.AddDays(random.Next(-1, 5))));
    }

    private void Staff(Organisation organisation, bool top)
    {
        permanent.AddRange(Unjudged.Select(r => new Post($"{organisation.Level}张三", "张三", r, organisation.Id)));
        permanent.Add(new($"{organisation.Level}管理员", "管理员", Role.Administrator, organisation.Id));
        if (top) permanent.AddRange(Roles.Select(r => new Post($"{organisation.Level}专职{Words.Of(r)}", "李四", r, organisation.Id)));
        var people = Enumerable.Range(1, random.Next(0, 4)).Select(i => $"{organisation.Level}职员{i}").Append($"{organisation.Level}张三").ToArray();
        for (var i = random.Next(0, 9); i > 0; i--) passing.Add(Post(people[random.Next(people.Length)], organisation));
    }

    private Post Post(string user, Organisation organisation) => new(user, user, Roles[random.Next(Roles.Length)], organisation.Id);
}
