using Jiheng.Domain.Allocation;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Operation;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>Backups taken while others write, restored and verified.</summary>
public sealed class BackupTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Backup_UnderWriteLoad_RestoresToOneMoment(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 2);
        await places.ReceiveAsync(1000m);
        var file = Path.Combine(Directory.CreateTempSubdirectory("jiheng-backup-").FullName, "b");
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 2).Select(child => Task.Run(() => WriteAsync(places, child, stop.Token))).ToArray();
        await UntilAsync(async db => await db.Instruments.CountAsync() > 6, places.Database);
        var taken = await Backup.TakeAsync(places.Database.Settings, file, default);
        Assert.True(taken.IsGiven, taken.Refusal?.Detail);
        await UntilAsync(async db => await db.Instruments.CountAsync() > 10, places.Database);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        await using var target = await TestDatabase.EmptyAsync(kind);
        Assert.True((await Backup.RestoreAsync(target.Settings, file, replace: false, default)).IsGiven);
        Assert.Contains("--replace", (await Backup.RestoreAsync(target.Settings, file, replace: false, default)).Refusal!.Detail, StringComparison.Ordinal);
        await using var db = target.Open("after");
        Assert.Empty(await Migrator.PendingAsync(db, default));
        var report = await JournalVerifier.VerifyAsync(db, default);
        Assert.Empty(report.Faults);
        await using var original = places.Database.Open();
        var kept = await db.Instruments.CountAsync();
        Assert.InRange(kept, 7, await original.Instruments.CountAsync() - 1);
        // What the restored journal ends with is where the original stood at that moment.
        Assert.Equal(report.HeadHash, (await original.Journal.SingleAsync(e => e.Sequence == report.Entries)).Hash);
        Assert.All(await db.MoneyAccounts.ToListAsync(), a => Assert.Equal(a.Received, a.Issued + a.Kept));
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM journal"));
        Assert.Equal("journal-is-append-only", StorageFailure.Guard(refused));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Restore_OverADatabase_ReplacesItOnlyWhenTold(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 1);
        var file = Path.Combine(Directory.CreateTempSubdirectory("jiheng-backup-").FullName, "b");
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        Assert.Contains("已经存在", (await Backup.TakeAsync(places.Database.Settings, file, default)).Refusal!.Detail, StringComparison.Ordinal);
        await places.ReceiveAsync(5m);
        var restored = await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default);
        Assert.True(restored.IsGiven, restored.Refusal?.Detail);
        await using var db = places.Database.Open();
        Assert.Equal((0, 2), (await db.Instruments.CountAsync(), await db.Organisations.CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task Restore_OverARestoredDatabaseInUse_IsRefused(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 1);
        var file = Path.Combine(Directory.CreateTempSubdirectory("jiheng-backup-").FullName, "b");
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        Assert.True((await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default)).IsGiven);
        await using var db = places.Database.Open();
        await db.Database.OpenConnectionAsync();
        Assert.Equal(2, await db.Organisations.CountAsync());
        var refused = await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default);
        Assert.Contains("正在使用", refused.Refusal?.Detail ?? "", StringComparison.Ordinal);
        Assert.Equal(2, await db.Organisations.CountAsync());
    }

    [Theory, OnSqlite]
    public async Task Restore_OfWhatIsNoBackup_SaysSo(DatabaseKind kind)
    {
        await using var target = await TestDatabase.EmptyAsync(kind);
        var folder = Directory.CreateTempSubdirectory("jiheng-backup-").FullName;
        async Task<string> RefusedAsync(string name, byte[] content)
        {
            var file = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(file, content);
            return (await Backup.RestoreAsync(target.Settings, file, replace: false, default)).Refusal!.Detail;
        }

        Assert.Contains("不是绩衡的备份", await RefusedAsync("text", "什么"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("PostgreSQL 的备份", await RefusedAsync("dump", [.. "PGDMP"u8, .. new byte[99]]), StringComparison.Ordinal);
        Assert.Contains("已损坏", await RefusedAsync("broken", [.. "SQLite format 3\0"u8, .. new byte[4000]]), StringComparison.Ordinal);
    }

    private static async Task WriteAsync(Places places, int child, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await using var db = places.Database.Open("load");
            try
            {
                Assert.True((await places.IssueAsync(db, (child, 0.01m))).IsGiven);
            }
            catch (Exception e) when (StorageFailure.IsBusy(e))
            {
                // The other writer was faster.
            }
        }
    }

    private static async Task UntilAsync(Func<JihengDb, Task<bool>> reached, TestDatabase database)
    {
        for (var i = 0; i < 600; i++, await Task.Delay(50))
        {
            await using var db = database.Open();
            if (await reached(db)) return;
        }

        throw new TimeoutException("The writers did not write.");
    }
}
