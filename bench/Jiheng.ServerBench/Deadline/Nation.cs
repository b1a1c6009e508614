using Jiheng.Domain.Regions;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;

namespace Jiheng.ServerBench.Deadline;

/// <summary>Somebody who fills a form in on deadline day (填报人): the key of his session, the paper of his county.</summary>
internal sealed record Filler(string Key, Guid Paper, int County, int Seat);

/// <summary>
/// A country on deadline day (截止日的数据): 30 regions of 10 prefectures of 10 counties; five people in each county, whose form of
/// 20 indicators is begun, and in each prefecture the roll-up that waits for them.
/// </summary>
internal sealed class Nation(DatabaseSettings settings, int counties)
{
    internal const int Seats = 5;
    internal const int Indicators = 20;
    private const int Fan = 10;
    private const string Scheme = "project-10-90";
    private readonly Rulebook rules = Rulebook.Read(Home.Folder);
    private readonly WorkflowShelf shelf = WorkflowShelf.Read(Home.Folder);

    internal List<Filler> Fillers { get; } = [];

    internal Guid YearId { get; } = Guid.CreateVersion7();

    /// <summary>The version of a paper that was begun and not touched since.</summary>
    internal int FirstVersion { get; private set; }

    internal async Task FillAsync()
    {
        await using (var db = Open()) await Migrator.MigrateAsync(db, default);
        var (below, people) = await UnitsAsync();
        foreach (var (unit, account) in below.Prefectures) await BeginAsync(unit, account, isRollUp: true);
        for (var i = 0; i < below.Counties.Count; i++)
        {
            var paper = await BeginAsync(below.Counties[i], people[i][0].Account, isRollUp: false);
            Fillers.AddRange(people[i].Select((p, seat) => new Filler(p.Key, paper, i, seat)));
        }
    }

    private JihengDb Open()
    {
        var db = JihengDb.Open(settings);
        db.Deed = new Deed(Actor.Command("bench"), "bench", Timestamp.Now(TimeProvider.System));
        return db;
    }

    private async Task<((List<(Organisation Unit, Guid Account)> Prefectures, List<Organisation> Counties) Below, List<List<(Guid Account, string Key)>> People)> UnitsAsync()
    {
        await using var db = Open();
        var programme = new Programme { Id = Guid.CreateVersion7(), Code = "resident", Name = "居民医保补助" };
        db.AddRange(programme, new ProgrammeYear { Id = YearId, ProgrammeId = programme.Id, Year = 2024 });
        var (prefectures, all, people) = (new List<(Organisation, Guid)>(), new List<Organisation>(), new List<List<(Guid, string)>>());
        for (var i = 0; i < counties; i++)
        {
            var region = i % (Fan * Fan) == 0 ? Unit($"R{i / (Fan * Fan):00}", "区", RegionLevel.Province, null) : db.Organisations.Local.First(o => o.RegionCode == $"R{i / (Fan * Fan):00}");
            if (i % (Fan * Fan) == 0) db.Add(region);
            if (i % Fan == 0)
            {
                var prefecture = Unit($"P{i / Fan:000}", "州", RegionLevel.Prefecture, region);
                db.Add(prefecture);
                prefectures.Add((prefecture, Person(db, prefecture, [Role.Preparer, Role.Approver]).Account));
            }

            var county = Unit($"C{i:0000}", "县", RegionLevel.County, prefectures[^1].Item1);
            db.Add(county);
            all.Add(county);
            people.Add([.. Enumerable.Range(0, Seats).Select(_ => Person(db, county, [Role.Preparer]))]);
            Person(db, county, [Role.Approver]);
        }

        await db.SaveChangesAsync();
        return ((prefectures, all), people);
    }

    private static (Guid Account, string Key) Person(JihengDb db, Organisation unit, Role[] roles)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = Guid.NewGuid().ToString("N"), DisplayName = "张三", OrganisationId = unit.Id, MustChangePassword = false };
        var (session, key) = Session.Begin(account.Id, "127.0.0.1", "bench", Timestamp.Now(TimeProvider.System));
        db.AddRange(account, session);
        db.AddRange(roles.Select(r => new Appointment { AccountId = account.Id, OrganisationId = unit.Id, Role = r }));
        return (account.Id, key);
    }

    private async Task<Guid> BeginAsync(Organisation unit, Guid account, bool isRollUp)
    {
        await using var db = Open();
        var access = new Access(new Actor(account, "张三", unit.Id), [new Grant(Role.Preparer, unit.Id, unit.Path, DataScope.OwnAndBelow, [])]);
        var figures = new PaperFigures(db, rules);
        var rows = Enumerable.Range(1, Indicators).Select(n => new IndicatorRow { PaperId = Guid.Empty, Ordinal = n, Level1 = "产出指标", Level2 = "数量指标", Level3 = $"第{n}项指标", Target = "≥100个", Actual = isRollUp ? "" : "0个", Weight = 4.5m }).ToList();
        var started = await SelfEvaluationCommands.StartAsync(db, access, new PaperDesk(db, shelf, figures), figures, rules, YearId, isRollUp, new(Scheme, "按时完成。", "", null, null, null, rows), default);
        if (started.IsGiven) FirstVersion = started.Value.Version;
        return started.IsGiven ? started.Value.Id : throw new InvalidOperationException(started.Refusal.Detail);
    }

    private static Organisation Unit(string code, string name, RegionLevel level, Organisation? parent)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = code + name, ShortName = code + name, Level = level, ParentId = parent?.Id, Path = $"{parent?.Path}{id:N}/", ValidFrom = new DateOnly(2015, 1, 1) };
    }
}
