using Jiheng.Domain.Regions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>Units that merge, split and move, and what stays with the old ones.</summary>
public sealed class ReorganisationTests
{
    private static readonly Access Administrator = new(new Actor(Guid.CreateVersion7(), "管理员", null), [Grant.Platform]);
    private static readonly DateOnly NewYear = new(2025, 1, 1);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Merge_OfTwo_LeavesThePapersOfEarlierYearsWithThem(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 3);
        await using (var db = place.Database.Open())
        {
            db.Add(new TargetTablePaper { Id = Guid.CreateVersion7(), YearId = place.YearId, OrganisationId = place.Children[0].Id, Goal = "旧年度" });
            await db.SaveChangesAsync();
        }

        await place.ReceiveAsync(100m);
        await using (var db = place.Database.Open()) Assert.True((await place.IssueAsync(db, (0, 60m), (1, 40m))).IsGiven);
        var merged = await RunAsync(place, new(OrganisationChangeKind.Merge, NewYear, "国函〔2024〕9号", [Closing(place, 0), Closing(place, 1)], [], [new("659000", "新市", "新市", RegionLevel.Prefecture, place.Region.Id)]));
        Assert.True(merged.IsGiven, merged.Refusal?.Detail);

        await using var reader = place.Database.Open();
        Assert.Equal(["650100", "650200", "650300"], await CodesAsync(reader, place, 2024));
        Assert.Equal(["650300", "659000"], await CodesAsync(reader, place, 2025));
        Assert.Equal(place.Children[0].Id, (await reader.TargetTables.SingleAsync()).OrganisationId);
        Assert.Equal(60m, (await reader.MoneyAccounts.SingleAsync(a => a.OrganisationId == place.Children[0].Id)).Kept);
        Assert.Equal(new DateOnly(2024, 12, 31), (await reader.Organisations.SingleAsync(o => o.Id == place.Children[0].Id)).ValidTo);
        Assert.Equal([.. place.Children.Take(2).Select(c => c.Id).Order()], (await reader.OrganisationSuccessions.Select(s => s.FromId).ToListAsync()).Order());
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
    }

    // One goes on and gives a part of itself to a new one; what it received stays with it, and the new year's money may go to both.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Split_OfOneThatStays_OpensAnotherBesideIt(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        await place.ReceiveAsync(100m);
        await using (var db = place.Database.Open()) Assert.True((await place.IssueAsync(db, (0, 60m))).IsGiven);
        var split = await RunAsync(place, new(OrganisationChangeKind.Split, NewYear, "国函〔2024〕9号", [], [place.Children[0].Id], [new("659000", "新市", "新市", RegionLevel.Prefecture, place.Region.Id)]));
        Assert.True(split.IsGiven, split.Refusal?.Detail);
        await using var reader = place.Database.Open();
        Assert.Equal(["650100", "650200"], await CodesAsync(reader, place, 2024));
        Assert.Equal(["650100", "650200", "659000"], await CodesAsync(reader, place, 2025));
        var made = await reader.Organisations.SingleAsync(o => o.RegionCode == "659000");
        Assert.Equal((place.Children[0].Id, made.Id), await reader.OrganisationSuccessions.Select(static s => new { s.FromId, s.ToId }).SingleAsync() is var s ? (s.FromId, s.ToId) : default);
        Assert.Equal((60m, 1), ((await reader.MoneyAccounts.SingleAsync(a => a.OrganisationId == place.Children[0].Id)).Kept, await reader.MoneyAccounts.CountAsync(a => a.OrganisationId != place.Region.Id)));
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
    }

    // A county comes under another prefecture: whoever was above it sees it no more, from the day on, and its old papers still.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Move_ToAnotherUnit_ChangesWhoIsAbove(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        var county = await OpenedAsync(place, new(OrganisationChangeKind.Split, new(2021, 1, 1), "文", [], [place.Children[0].Id], [new("650121", "某县", "某县", RegionLevel.County, place.Children[0].Id)]), "650121");
        var moved = await OpenedAsync(place, new(OrganisationChangeKind.Move, NewYear, "国函〔2024〕10号", [new(county.Id, 1)], [], [new("650221", "某县", "某县", RegionLevel.County, place.Children[1].Id)]), "650221");
        Assert.StartsWith(place.Children[1].Path, moved.Path, StringComparison.Ordinal);
        await using var reader = place.Database.Open();
        async Task<List<string>> SeenByAsync(int child, int year) => await Places.AccessOf(place.Children[child]).Seen(reader.Organisations).InYear(year).Where(o => o.Level == RegionLevel.County).Select(o => o.RegionCode).ToListAsync();
        Assert.Equal("650121", Assert.Single(await SeenByAsync(0, 2024)));
        Assert.Empty(await SeenByAsync(0, 2025));
        Assert.Empty(await SeenByAsync(1, 2024));
        Assert.Equal("650221", Assert.Single(await SeenByAsync(1, 2025)));
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
    }

    // A new year's paper is not the old unit's any more, and an old year's not the new one's.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Start_InAYearInWhichTheUnitWasNot_IsRefused(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        var later = new ProgrammeYear { Id = Guid.CreateVersion7(), ProgrammeId = Guid.Empty, Year = 2025 };
        await using (var db = place.Database.Open())
        {
            later = new() { Id = later.Id, ProgrammeId = (await db.Programmes.SingleAsync()).Id, Year = 2025 };
            db.Add(later);
            await db.SaveChangesAsync();
        }

        var moved = (await RunAsync(place, new(OrganisationChangeKind.Rename, NewYear, "新政函〔2024〕1号", [Closing(place, 0)], [], [new("650100", "新名", "新名", RegionLevel.Prefecture, place.Region.Id)]))).Value!;
        await using var db2 = place.Database.Open();
        var heir = await db2.Organisations.SingleAsync(o => o.Id == moved.Successions[0].ToId);
        var entries = new TargetEntries("目标", 1m, null, []);
        Assert.Contains("在2025年度不存在", (await TargetCommands.StartAsync(db2, Places.AccessOf(place.Children[0]), Places.Desk(db2), later.Id, entries, default)).Refusal!.Detail, StringComparison.Ordinal);
        Assert.Contains("在2024年度不存在", (await TargetCommands.StartAsync(db2, Places.AccessOf(heir), Places.Desk(db2), place.YearId, entries, default)).Refusal!.Detail, StringComparison.Ordinal);
        var account = new Account { Id = Guid.CreateVersion7(), UserName = "heir", DisplayName = "张三", OrganisationId = heir.Id };
        db2.AddRange(account, new Appointment { AccountId = account.Id, OrganisationId = heir.Id, Role = Role.Preparer });
        await db2.SaveChangesAsync();
        var preparer = Places.Holding(new Actor(account.Id, "张三", heir.Id), heir, DataScope.OwnAndBelow, Role.Preparer);
        Assert.True((await TargetCommands.StartAsync(db2, preparer, Places.Desk(db2), later.Id, entries, default)).IsGiven);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Run_OfAnythingUnsound_SaysWhy(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        var one = new OpeningUnit("650900", "某", "某", RegionLevel.Prefecture, place.Region.Id);
        await AssertRefusedAsync(new(OrganisationChangeKind.Merge, NewYear, "文", [Closing(place, 0)], [], [one]), "合并应有两个以上原单位");
        await AssertRefusedAsync(new(OrganisationChangeKind.Split, NewYear, "文", [Closing(place, 0)], [], [one]), "拆分应有一个原单位");
        await AssertRefusedAsync(new(OrganisationChangeKind.Rename, NewYear, " ", [Closing(place, 0)], [], [one]), "应写明批准区划调整的文件");
        await AssertRefusedAsync(new(OrganisationChangeKind.Rename, NewYear, "文", [Closing(place, 0)], [], [one with { Code = "65" }]), "区划代码“65”");
        await AssertRefusedAsync(new(OrganisationChangeKind.Rename, NewYear, "文", [Closing(place, 0)], [], [one with { ParentId = place.Children[0].Id }]), "不能承接或作为上级");
        await AssertRefusedAsync(new(OrganisationChangeKind.Rename, NewYear, "文", [new(place.Region.Id, 1)], [], [one with { ParentId = null }]), "还有2个下级单位");
        await AssertRefusedAsync(new(OrganisationChangeKind.Rename, NewYear, "文", [Closing(place, 0) with { Version = 7 }], [], [one]), "读取之后已有人修改");

        async Task AssertRefusedAsync(ReorganisationDraft draft, string expected) => Assert.Contains(expected, (await RunAsync(place, draft)).Refusal!.Detail, StringComparison.Ordinal);
    }

    // One writer ends a unit on 31 January, the other issues to it on 1 March: whoever is second must fail.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task End_AndIssueAtOnce_NeverLeaveMoneyWithAUnitThatIsNotThere(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 8);
        await place.ReceiveAsync(1000m);
        for (var child = 0; child < 8; child++)
        {
            var outcomes = await Task.WhenAll(Task.Run(() => TryEndAsync(place, child)), Task.Run(() => TryIssueAsync(place, child)));
            Assert.Equal(1, outcomes.Count(o => o));
        }

        await using var reader = place.Database.Open();
        var late = from e in reader.InstrumentEntries join i in reader.Instruments on e.InstrumentId equals i.Id join o in reader.Organisations on e.ToId equals o.Id where i.Date > o.ValidTo select e;
        Assert.Equal(0, await late.CountAsync());
    }

    // Two administrators make the same new unit: the code is borne by one open place.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Open_OfOneCodeByTwoAtOnce_SucceedsOnce(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(async () =>
        {
            try
            {
                return (await RunAsync(place, new(OrganisationChangeKind.Rename, NewYear, "文", [Closing(place, i)], [], [new("650900", "某", "某", RegionLevel.Prefecture, place.Region.Id)]))).IsGiven;
            }
            catch (DbUpdateException e) when (StorageFailure.IsDuplicate(e) || StorageFailure.IsBusy(e))
            {
                return false;
            }
        })));
        Assert.Equal(1, outcomes.Count(o => o));
        await using var reader = place.Database.Open();
        Assert.Equal(1, await reader.Organisations.CountAsync(o => o.RegionCode == "650900"));
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
    }

    private static ClosingUnit Closing(Places place, int child) => new(place.Children[child].Id, 1);

    private static async Task<Organisation> OpenedAsync(Places place, ReorganisationDraft draft, string code)
    {
        var done = await RunAsync(place, draft);
        Assert.True(done.IsGiven, done.Refusal?.Detail);
        await using var db = place.Database.Open();
        return await db.Organisations.AsNoTracking().SingleAsync(o => o.RegionCode == code);
    }

    private static async Task<Answer<OrganisationChange>> RunAsync(Places place, ReorganisationDraft draft)
    {
        await using var db = place.Database.Open("organisations.reorganise");
        return await db.TransactAsync(() => Reorganisation.RunAsync(db, Administrator, draft, default), static a => a.IsGiven, default);
    }

    private static Task<List<string>> CodesAsync(JihengDb db, Places place, int year) =>
        db.Organisations.InYear(year).Where(o => o.ParentId == place.Region.Id).OrderBy(o => o.RegionCode).Select(o => o.RegionCode).ToListAsync();

    private static async Task<bool> TryEndAsync(Places place, int child)
    {
        try
        {
            return (await RunAsync(place, new(OrganisationChangeKind.Rename, new(2024, 2, 1), "文", [Closing(place, child)], [], [new($"6590{child:00}", "某", "某", RegionLevel.Prefecture, place.Region.Id)]))).IsGiven;
        }
        catch (DbUpdateException e) when (StorageFailure.Guard(e) == "unit-has-money" || StorageFailure.IsBusy(e))
        {
            return false;
        }
    }

    private static async Task<bool> TryIssueAsync(Places place, int child)
    {
        try
        {
            await using var db = place.Database.Open("funds.issue");
            return (await place.IssueAsync(db, (child, 1m))).IsGiven;
        }
        catch (DbUpdateException e) when (StorageFailure.Guard(e) == "unit-not-there" || StorageFailure.IsBusy(e))
        {
            return false;
        }
    }
}
