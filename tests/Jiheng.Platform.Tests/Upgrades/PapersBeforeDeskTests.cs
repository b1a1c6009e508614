using Jiheng.Domain.Regions;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests.Upgrades;

/// <summary>Papers of the time before the desk, in every state that there was, keep it: what was approved stays approved with its figures.</summary>
public sealed class PapersBeforeDeskTests
{
    private const string LastBefore = "Reminders";
    private static readonly DateTime At = new(2024, 5, 6, 7, 8, 9, 10, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_PapersInEveryState_StandOnTheDeskWhereTheyStood(DatabaseKind kind)
    {
        await using var database = await TestDatabase.EmptyAsync(kind);
        await using var db = database.Open("upgrade");
        await db.Database.MigrateAsync(db.Database.GetMigrations().Single(static m => m.EndsWith('_' + LastBefore)));
        var old = new OldPapers(db, At);
        await old.SettleAsync();
        var papers = new Dictionary<(PaperKind, string), (Guid Id, string Hash)>();
        foreach (var kindOf in new[] { PaperKind.MonthlyReturn, PaperKind.SelfEvaluation })
            foreach (var state in new[] { "Draft", "Submitted", "Returned", "Approved" }) papers[(kindOf, state)] = await old.AddAsync(kindOf, state);
        Assert.NotEmpty(await Migrator.MigrateAsync(db, default));

        foreach (var ((of, state), (id, hash)) in papers)
        {
            var paper = await db.HandledPapers.AsNoTracking().SingleAsync(p => p.Id == id);
            var expected = state switch
            {
                "Draft" or "Returned" => (PaperStatus.Running, "fill", false),
                "Submitted" => (PaperStatus.Running, "approve", true),
                _ => (PaperStatus.Completed, "approve", true),
            };
            Assert.Equal((of, expected), (paper.Kind, (paper.Status, paper.Step, paper.IsHandedIn)));
            if (state != "Draft") Assert.Equal(hash, paper.Hash);
            var events = (await db.PaperEvents.AsNoTracking().Where(e => e.PaperId == id).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync()).ConvertAll(PaperJson.Read);
            Assert.Equal((paper.Status, paper.Step, paper.Sequence), PaperFold.Of(events) is var folded ? (folded.Status, folded.Step, folded.Sequence) : default);
            Assert.Equal(state == "Approved" ? [(old.Approver.ToString(), hash)] : [], PaperFold.Of(events).Approvals.Select(static a => (a.User, a.Hash)));
        }

        var report = await JournalVerifier.VerifyAsync(db, default);
        Assert.Empty(report.Faults);
        // The table in which the migration set them aside is gone, and nothing is carried twice.
        Assert.Empty(await Migrator.MigrateAsync(db, default));
        Assert.Equal(8, await db.HandledPapers.CountAsync());
    }

    // Submitted in 2024 under the old way, approved today by whoever holds the post; whoever handed it in still cannot.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_HandedInBeforeTheDesk_IsApprovedOnIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.EmptyAsync(kind);
        await using var db = database.Open("upgrade");
        await db.Database.MigrateAsync(db.Database.GetMigrations().Single(static m => m.EndsWith('_' + LastBefore)));
        var old = new OldPapers(db, At);
        await old.SettleAsync();
        var (id, hash) = await old.AddAsync(PaperKind.MonthlyReturn, "Submitted");
        await Migrator.MigrateAsync(db, default);
        db.AddRange(new Appointment { AccountId = old.Approver, OrganisationId = old.UnitId, Role = Role.Approver }, new Appointment { AccountId = old.Preparer, OrganisationId = old.UnitId, Role = Role.Approver });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var unit = await db.Organisations.SingleAsync(o => o.Id == old.UnitId);
        async Task<string> AgreeAsync(Guid who)
        {
            var desk = Places.Desk(db);
            var at = (await desk.FindAsync(Places.Holding(new Actor(who, "张三", unit.Id), unit, DataScope.OwnAndBelow, Role.Approver), id, At.AddDays(1), default))!;
            var done = await desk.ActAsync(at, new PaperCommand(Verb.Agree, who.ToString()) { SeenHash = hash }, At.AddDays(1), default);
            return done.IsGiven ? done.Value.State.Status.ToString() : done.Refusal.Problem.Code;
        }

        Assert.Equal("paper.own", await AgreeAsync(old.Preparer));
        db.ChangeTracker.Clear();
        Assert.Equal("Completed", await AgreeAsync(old.Approver));
    }
}
