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

    // What is in the way is of another version: a table that refers to one of ours, and a step that this program does not know.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Restore_OverANewerDatabase_LeavesNothingOfIt(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 1);
        var file = NewFile();
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        await using (var db = places.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE later (id int PRIMARY KEY, note varchar(10))");
            await db.Database.ExecuteSqlRawAsync(kind == DatabaseKind.Sqlite ? "CREATE TABLE later_rows (unit text REFERENCES organisations (id))" : "CREATE TABLE later_rows (unit uuid REFERENCES organisations (id)); CREATE VIEW later_view AS SELECT region_code FROM organisations");
            await db.Database.ExecuteSqlRawAsync(Newer);
        }

        var restored = await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default);
        Assert.True(restored.IsGiven, restored.Refusal?.Detail);
        await using var after = places.Database.Open();
        Assert.Equal(2, await after.Organisations.CountAsync());
        Assert.Equal(after.Database.GetMigrations(), await after.Database.GetAppliedMigrationsAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => after.Database.ExecuteSqlRawAsync("SELECT * FROM later"));
        Assert.Empty((await JournalVerifier.VerifyAsync(after, default)).Faults);
        // It can be backed up and restored again.
        var again = NewFile();
        Assert.True((await Backup.TakeAsync(places.Database.Settings, again, default)).IsGiven);
        await using var other = await TestDatabase.EmptyAsync(kind);
        var second = await Backup.RestoreAsync(other.Settings, again, replace: false, default);
        Assert.True(second.IsGiven, second.Refusal?.Detail);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Restore_ThatFails_LeavesTheDatabaseAsItWas(DatabaseKind kind)
    {
        await using var newer = await Places.CreateAsync(kind, children: 1);
        await using (var db = newer.Database.Open()) await db.Database.ExecuteSqlRawAsync(Newer);
        var (fromNewer, whole, half) = (NewFile(), NewFile(), NewFile());
        Assert.True((await Backup.TakeAsync(newer.Database.Settings, fromNewer, default)).IsGiven);
        await using var places = await Places.CreateAsync(kind, children: 2);
        Assert.True((await Backup.TakeAsync(places.Database.Settings, whole, default)).IsGiven);
        await File.WriteAllBytesAsync(half, (await File.ReadAllBytesAsync(whole))[..^(int)(new FileInfo(whole).Length / 3)]);
        await places.ReceiveAsync(7m);
        foreach (var (file, said) in new[] { (fromNewer, "更新的版本"), (half, "已损坏") })
        {
            var refused = await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default);
            Assert.Contains(said, refused.Refusal?.Detail ?? "", StringComparison.Ordinal);
            await using var db = places.Database.Open();
            Assert.Equal((1, 3), (await db.Instruments.CountAsync(), await db.Organisations.CountAsync()));
            Assert.Empty((await JournalVerifier.VerifyAsync(db, default)).Faults);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Files_OfDatabaseAndBackup_AreForTheOwnerAlone(DatabaseKind kind)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        await using var places = await Places.CreateAsync(kind, children: 1);
        var file = NewFile();
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        var looked = new List<string> { file };
        if (kind == DatabaseKind.Sqlite)
        {
            var data = Path.Combine(Path.GetDirectoryName(file)!, "made", "here", "jiheng.db");
            var settings = DatabaseSettings.Read("Data Source=" + data);
            await using var db = JihengDb.Open(settings);
            db.Deed = new(Actor.Command("test"), "migrate", DateTime.UtcNow);
            Assert.True(await Migrator.IsVoidAsync(db, default));
            await Migrator.MigrateAsync(db, default);
            await db.Database.OpenConnectionAsync();
            await db.Organisations.CountAsync();
            Assert.Equal("wal", (await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync()).Single());
            var restored = Path.Combine(Path.GetDirectoryName(file)!, "other", "restored.db");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | others);
            Assert.True((await Backup.RestoreAsync(DatabaseSettings.Read("Data Source=" + restored), file, replace: false, default)).IsGiven);
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
            looked.AddRange([data, data + "-wal", data + "-shm", Path.GetDirectoryName(data)!, restored, Path.GetDirectoryName(restored)!]);
        }

        foreach (var path in looked) Assert.True((File.GetUnixFileMode(path) & others) == 0, $"{path}: {File.GetUnixFileMode(path)}");
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

    private const string Newer = "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('99990101000000_Later', '99.0')";

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("jiheng-backup-").FullName, "b");

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
