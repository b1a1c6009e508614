using Jiheng.Domain.Allocation;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Platform.Tests;

/// <summary>A region with a few prefectures and an open year, for tests of money.</summary>
internal sealed class Places : IAsyncDisposable
{
    private static int serial;

    internal required TestDatabase Database { get; init; }

    internal required Organisation Region { get; init; }

    internal required IReadOnlyList<Organisation> Children { get; init; }

    internal required Guid YearId { get; init; }

    internal static async Task<Places> CreateAsync(DatabaseKind kind, int children)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var region = Unit("650000", "某自治区", RegionLevel.Province, null);
        var prefectures = Enumerable.Range(1, children).Select(i => Unit($"65{i:00}00", $"某地区{i}", RegionLevel.Prefecture, region)).ToList();
        var programme = new Programme { Id = Guid.CreateVersion7(), Code = "resident", Name = "居民医保补助" };
        var year = new ProgrammeYear { Id = Guid.CreateVersion7(), ProgrammeId = programme.Id, Year = 2024 };
        await using var db = database.Open("setup");
        db.AddRange([region, .. prefectures, programme, year]);
        await db.SaveChangesAsync();
        return new Places { Database = database, Region = region, Children = prefectures, YearId = year.Id };
    }

    internal static Access AccessOf(Organisation unit) => Holding(new Actor(Guid.CreateVersion7(), "张三", unit.Id), unit, DataScope.OwnAndBelow, Enum.GetValues<Role>());

    internal static Access Holding(Actor who, Organisation unit, DataScope scope, params Role[] roles) => new(who, [.. roles.Select(r => new Grant(r, unit.Id, unit.Path, scope, []))]);

    /// <summary>A desk over the shipped workflows, or over others.</summary>
    internal static PaperDesk Desk(JihengDb db, WorkflowShelf? shelf = null) => new(db, shelf ?? Shelf.Value, new PaperFigures(db, Rules.Value));

    /// <summary>What papers say, by the shipped rules.</summary>
    internal static PaperFigures Figures(JihengDb db) => new(db, Rules.Value);

    /// <summary>Somebody with a post in a unit, who sees it and what is below.</summary>
    internal async Task<Access> HireAsync(string userName, Organisation unit, Role role, bool isEnabled = true)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = userName, DisplayName = "张三", OrganisationId = unit.Id, IsEnabled = isEnabled };
        await using var db = Database.Open("hire");
        db.AddRange(account, new Appointment { AccountId = account.Id, OrganisationId = unit.Id, Role = role });
        await db.SaveChangesAsync();
        return Holding(new Actor(account.Id, account.DisplayName, unit.Id), unit, DataScope.OwnAndBelow, role);
    }

    private static readonly Lazy<WorkflowShelf> Shelf = new(() => WorkflowShelf.Read(Repository.Root));
    private static readonly Lazy<Rulebook> Rules = new(() => Rulebook.Read(Repository.Root));

    internal async Task<InstrumentPaper> ReceiveAsync(decimal amount)
    {
        await using var db = Database.Open("funds.receive");
        return (await InstrumentCommands.IssueAsync(db, AccessOf(Region), Desk(db), Draft(null, [(Region.Id, amount)]), default)).Value!;
    }

    internal Task<Answer<InstrumentPaper>> IssueAsync(JihengDb db, params (int Child, decimal Amount)[] lines) =>
        InstrumentCommands.IssueAsync(db, AccessOf(Region), Desk(db), Draft(Region.Id, [.. lines.Select(l => (Children[l.Child].Id, l.Amount))]), default);

    internal InstrumentDraft Draft(Guid? issuer, IReadOnlyList<(Guid, decimal)> lines, string tag = "01002") =>
        new(YearId, issuer, new DocumentNumber("试财社", 2024, Interlocked.Increment(ref serial)), lines)
        {
            Title = "下达资金", Date = new DateOnly(2024, 3, 1), Issuer = "财政厅", Recipient = "各地财政局", Source = FundsSource.Central, Tag = new FundsTag(tag, "正常转移支付"),
            Codes = new BudgetCodes("1100249", "2101202"), BatchKind = BatchKind.Issue, Batch = "第一批",
        };

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static Organisation Unit(string code, string name, RegionLevel level, Organisation? parent)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = level, ParentId = parent?.Id, Path = $"{parent?.Path}{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) };
    }
}
