using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>Jobs among several nodes: taken once, taken over, finished once.</summary>
public sealed class JobTests
{
    private static readonly DateTime Noon = new(2025, 1, 6, 4, 0, 0, DateTimeKind.Utc);
    private static readonly JobTerms Terms = JobTerms.Usual;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Take_ByFourNodesAtOnce_GivesEachJobToOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var access = await AccountAsync(database);
        for (var i = 0; i < 12; i++) await OrderAsync(database, access);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(node => Task.Run(async () =>
        {
            var mine = new List<Guid>();
            for (var misses = 0; misses < 3;)
            {
                await using var db = database.Open();
                if (await new JobLeases(db, "n" + node, Terms).TakeAsync(["test"], Noon, default) is { } job) mine.Add(job.Id);
                else misses++;
            }

            return mine;
        })));
        Assert.Equal(12, taken.Sum(t => t.Count));
        Assert.Equal(12, taken.SelectMany(t => t).Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Job_WhoseNodeFellSilent_IsFinishedByTheOtherOnly(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await OrderAsync(database, await AccountAsync(database));
        await using var first = database.Open();
        await using var second = database.Open();
        var silent = (await new JobLeases(first, "a", Terms).TakeAsync(["test"], Noon, default))!;
        Assert.Null(await new JobLeases(second, "b", Terms).TakeAsync(["test"], Noon + Terms.Lease, default));
        var later = Noon + Terms.Lease + TimeSpan.FromSeconds(1);
        var heir = (await new JobLeases(second, "b", Terms).TakeAsync(["test"], later, default))!;
        Assert.Equal((silent.Id, 2), (heir.Id, heir.Attempts));
        Assert.False(await new JobLeases(first, "a", Terms).RenewAsync(silent, new JobProgress(), later, default));

        var applied = new List<string>();
        Task<bool> EndAsync(JihengDb db, Job held, string who) => JobEnding.SaveAsync(db, held, new JobOutcome
        {
            Result = $"\"{who}\"", Files = [new(who, "text/plain", [1, 2, 3])], Apply = (_, _) => { applied.Add(who); return Task.FromResult<Refusal?>(null); },
        }, Actor.Command("test"), later, Terms, default);
        Assert.False(await EndAsync(first, silent, "a"));
        Assert.True(await EndAsync(second, heir, "b"));
        Assert.False(await EndAsync(first, silent, "a"));
        Assert.Equal(["b"], applied);
        await using var reader = database.Open();
        Assert.Equal((JobState.Succeeded, "\"b\""), await reader.Jobs.SingleAsync() is var ended ? (ended.State, ended.Result) : default);
        Assert.Equal("b", (await reader.StoredFiles.SingleAsync()).Name);
        Assert.Equal(1, await reader.StoredContents.CountAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Job_ThatKeepsFailing_IsTriedLaterEachTimeAndGivenUp(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await OrderAsync(database, await AccountAsync(database));
        var (now, pauses) = (Noon, new List<double>());
        for (var attempt = 1; attempt <= Terms.MostAttempts; attempt++)
        {
            await using var db = database.Open();
            var job = (await new JobLeases(db, "a", Terms).TakeAsync(["test"], now, default))!;
            Assert.True(await JobEnding.PostponeAsync(db, job, "邮件服务器没有应答", now, Terms, default));
            var row = await db.Jobs.AsNoTracking().SingleAsync();
            pauses.Add((row.NotBefore - now).TotalSeconds);
            now = row.NotBefore;
        }

        // 10, 20, 40, 80 seconds; the fifth is the last.
        Assert.Equal([10, 20, 40, 80], pauses.Take(4));
        await using var reader = database.Open();
        var failed = await reader.Jobs.SingleAsync();
        Assert.Equal((JobState.Failed, "试了5次没有成功：邮件服务器没有应答"), (failed.State, failed.Problem));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Job_WhoseNodesAllDie_IsGivenUp(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await OrderAsync(database, await AccountAsync(database));
        var now = Noon;
        for (var attempt = 1; attempt <= Terms.MostAttempts; attempt++, now += Terms.Lease * 2)
        {
            await using var db = database.Open();
            Assert.Equal(attempt, (await new JobLeases(db, "n" + attempt, Terms).TakeAsync(["test"], now, default))!.Attempts);
        }

        await using var last = database.Open();
        Assert.Null(await new JobLeases(last, "z", Terms).TakeAsync(["test"], now, default));
        Assert.Equal(JobState.Failed, (await last.Jobs.AsNoTracking().SingleAsync()).State);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ending_WhoseChangeIsRefused_UndoesItAndFails(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await OrderAsync(database, await AccountAsync(database));
        await using var db = database.Open();
        var job = (await new JobLeases(db, "a", Terms).TakeAsync(["test"], Noon, default))!;
        Assert.True(await JobEnding.SaveAsync(db, job, new JobOutcome
        {
            Apply = async (inside, cancel) =>
            {
                inside.Add(new Programmes.Programme { Id = Guid.CreateVersion7(), Code = "half", Name = "做了一半" });
                await inside.SaveChangesAsync(cancel);
                return new Refusal(Problems.Invalid, "第3行有误。");
            },
        }, Actor.Command("test"), Noon, Terms, default));
        await using var reader = database.Open();
        Assert.Equal((JobState.Failed, "第3行有误。"), await reader.Jobs.SingleAsync() is var ended ? (ended.State, ended.Problem) : default);
        Assert.Equal(0, await reader.Programmes.CountAsync());
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Schedule_ByEightNodesAtOnce_HappensOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = database.Open();
            return await JobQueue.ScheduleAsync(db, "clean", "clean:2025-01-06", Noon, default);
        })));
        Assert.Equal(1, made.Count(m => m));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Cleaning_RemovesWhatIsPastItsDay_AndKeepsOrders(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var access = await AccountAsync(database);
        await OrderAsync(database, access);
        await OrderAsync(database, access);
        await using (var db = database.Open())
        {
            var job = (await new JobLeases(db, "a", Terms).TakeAsync(["test"], Noon, default))!;
            await JobEnding.SaveAsync(db, job, new JobOutcome { Files = [new("旧", "text/plain", [1])] }, access.Who, Noon, Terms, default);
            db.ChangeTracker.Clear();
            await Uploads.AddAsync(db, access, "新.csv", "a,b"u8.ToArray(), Noon + Terms.Keep, Terms, default);
        }

        await using var cleaning = database.Open();
        var now = Noon + Terms.Keep + TimeSpan.FromSeconds(1);
        await new JobCleaning(Terms).RunAsync(new(new Job { Id = Guid.Empty, Kind = "clean", Parameters = "{}", CreatedAt = now, NotBefore = now }, cleaning, null, new JobProgress(), now), default);
        Assert.Equal((1, 1, 1, 2), (await cleaning.Jobs.CountAsync(), await cleaning.StoredFiles.CountAsync(), await cleaning.StoredContents.CountAsync(), await cleaning.JobOrders.CountAsync()));
    }

    private static async Task<Access> AccountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = "zhang", DisplayName = "张三" };
        db.Add(account);
        await db.SaveChangesAsync();
        return new Access(new Actor(account.Id, "张三", null), [Grant.Platform]);
    }

    private static async Task OrderAsync(TestDatabase database, Access access)
    {
        await using var db = database.Open();
        Assert.True((await JobQueue.OrderAsync(db, access, "test", "{}", Noon, default)).IsGiven);
    }
}
