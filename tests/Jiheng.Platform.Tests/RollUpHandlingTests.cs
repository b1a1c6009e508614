using Jiheng.Domain.RollUp;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Organisation = Jiheng.Platform.Organisations.Organisation;

namespace Jiheng.Platform.Tests;

/// <summary>Roll-ups while those below them hand in, all at once, and while one of them changes its mind.</summary>
public sealed class RollUpHandlingTests
{
    private const string Plan = """
        id: self-evaluation
        name: 试办自评
        version: 1
        citation: unverified
        steps:
          - { id: fill, name: 填报, kind: 填报, role: 填报 }
          - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill] }
          - { id: done, name: 办结, kind: 办结 }
        """;

    private static readonly DateTime Now = new(2025, 3, 14, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Rulebook Rules = Rulebook.Read(Repository.Root);

    // 1 + 2 + … + 6 = 21, although nobody wrote the roll-up for it; it is written when it is handed in itself.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task RollUp_WhileSixHandInAtOnce_IsNotWrittenAndAddsThemUp(DatabaseKind kind)
    {
        await using var all = await All.BeginAsync(kind, 6);
        var before = await all.RegionAsync();
        await Task.WhenAll(all.Parts.Select(p => Task.Run(() => all.ActAsync(p, Verb.Submit, null))));
        var untouched = await all.RegionAsync();
        Assert.Equal((before.Version, before.Hash, before.Sequence), (untouched.Version, untouched.Hash, untouched.Sequence));
        var laid = await all.LayAsync(all.Region);
        Assert.NotEqual(before.Hash, laid.State.Hash);
        Assert.Contains("\"indicators.1.rolled\":\"21个\"", laid.Paper.Content, StringComparison.Ordinal);
        Assert.True((await all.ActAsync(all.Region, Verb.Submit, laid.State.Hash)).IsGiven);
        var handedIn = await all.RegionAsync();
        Assert.Equal((true, laid.State.Hash), (handedIn.IsHandedIn, handedIn.Hash));
        Assert.Equal(handedIn.Hash, (await all.LayAsync(all.Region)).State.Hash);
    }

    // Whoever is first, nobody is left with a roll-up that was handed in with figures that are no longer those below it.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task RollUp_HandedInWhileAPartIsTakenBack_GoesBack(DatabaseKind kind)
    {
        await using var all = await All.BeginAsync(kind, 2);
        foreach (var part in all.Parts) await all.ActAsync(part, Verb.Submit, null);
        var seen = (await all.LayAsync(all.Region)).State.Hash;
        Task<Answer<PaperOnDesk>>? takenBack = null;
        Assert.True((await all.ActAsync(all.Region, Verb.Submit, seen, () => takenBack = Task.Run(() => all.ActAsync(all.Parts[0], Verb.Withdraw, null)))).IsGiven);
        Assert.True((await takenBack!).IsGiven);
        var region = await all.RegionAsync();
        Assert.False(region.IsHandedIn);
        Assert.NotEqual(seen, region.Hash);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RollUp_HandedInAfterAPartWasTakenBack_IsRefused(DatabaseKind kind)
    {
        await using var all = await All.BeginAsync(kind, 2);
        foreach (var part in all.Parts) await all.ActAsync(part, Verb.Submit, null);
        var seen = (await all.LayAsync(all.Region)).State.Hash;
        Task<Answer<PaperOnDesk>>? handedIn = null;
        Assert.True((await all.ActAsync(all.Parts[0], Verb.Withdraw, null, null, () => handedIn = Task.Run(() => all.ActAsync(all.Region, Verb.Submit, seen)))).IsGiven);
        Assert.Equal(Problems.FiguresChanged, (await handedIn!).Refusal!.Problem);
        Assert.False((await all.RegionAsync()).IsHandedIn);
    }

    /// <summary>A region with its roll-up and its prefectures, each with a begun paper.</summary>
    private sealed class All(Places places, WorkflowShelf shelf, Access region) : IAsyncDisposable
    {
        private readonly Dictionary<Guid, Access> writers = [];

        internal Guid Region { get; private set; }

        internal List<Guid> Parts { get; } = [];

        internal static async Task<All> BeginAsync(DatabaseKind kind, int parts)
        {
            var places = await Places.CreateAsync(kind, parts);
            var all = new All(places, HandlingTests.Shelf(Plan), await StaffAsync(places, places.Region));
            all.Region = await all.StartAsync(region: true, all.Above, 0);
            foreach (var (unit, i) in places.Children.Select(static (c, i) => (c, i))) all.Parts.Add(await all.StartAsync(region: false, await StaffAsync(places, unit), i + 1));
            return all;
        }

        private Access Above => region;

        internal async Task<HandledPaper> RegionAsync()
        {
            await using var db = places.Database.Open("look");
            return await db.HandledPapers.AsNoTracking().SingleAsync(p => p.Id == Region);
        }

        internal async Task<PaperOnDesk> LayAsync(Guid paper)
        {
            await using var db = places.Database.Open("look");
            return (await Places.Desk(db, shelf).FindAsync(writers[paper], paper, Now, default))!;
        }

        /// <summary>Does something to a paper in a transaction, as a request does; others can be let in when the paper is laid, and before the end.</summary>
        internal async Task<Answer<PaperOnDesk>> ActAsync(Guid paper, Verb verb, string? seen, Action? laid = null, Action? acted = null)
        {
            await using var db = places.Database.Open("act");
            var desk = Places.Desk(db, shelf);
            return await db.TransactAsync(async () =>
            {
                var at = (await desk.FindAsync(writers[paper], paper, Now, default))!;
                laid?.Invoke();
                var done = await desk.ActAsync(at, new(verb, writers[paper].Who.AccountId!.Value.ToString()) { SeenHash = seen ?? at.State.Hash }, Now, default);
                acted?.Invoke();
                // Long enough for the other to come to where it has to wait.
                if (laid is not null || acted is not null) await Task.Delay(100);
                return done;
            }, static d => d.IsGiven, default);
        }

        public ValueTask DisposeAsync() => places.DisposeAsync();

        private async Task<Guid> StartAsync(bool region, Access who, int value)
        {
            await using var db = places.Database.Open("start");
            var row = new IndicatorRow { PaperId = Guid.Empty, Ordinal = 1, Level1 = "产出指标", Level2 = "数量指标", Level3 = "网点", Target = "≥1个", Actual = region ? "" : $"{value}个", Weight = 90m, RollUp = region ? RollUpMethod.Sum : null };
            var figures = new PaperFigures(db, Rules);
            var started = await db.TransactAsync(() => SelfEvaluationCommands.StartAsync(db, who, Places.Desk(db, shelf), figures, Rules, places.YearId, region, new("project-10-90", "目标", "完成", null, null, null, [row]), default), static s => s.IsGiven, default);
            writers[started.Value!.Id] = who;
            return started.Value.Id;
        }

        private static async Task<Access> StaffAsync(Places places, Organisation unit)
        {
            await using var db = places.Database.Open("staff");
            var people = new[] { Role.Preparer, Role.Approver }.Select(r => (Account: new Account { Id = Guid.CreateVersion7(), UserName = $"{r}{unit.RegionCode}", DisplayName = "张三", OrganisationId = unit.Id }, Role: r)).ToList();
            db.AddRange(people.Select(static p => p.Account));
            db.AddRange(people.Select(p => new Appointment { AccountId = p.Account.Id, OrganisationId = unit.Id, Role = p.Role }));
            await db.SaveChangesAsync();
            return Places.Holding(new Actor(people[0].Account.Id, "张三", unit.Id), unit, DataScope.OwnAndBelow, Role.Preparer);
        }
    }
}
