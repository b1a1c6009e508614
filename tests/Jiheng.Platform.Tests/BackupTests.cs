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
        var file = NewFile();
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
        var file = NewFile();
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        Assert.Contains("已经存在", (await Backup.TakeAsync(places.Database.Settings, file, default)).Refusal!.Detail, StringComparison.Ordinal);
        await places.ReceiveAsync(5m);
        TestDatabase.Release();
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

        TestDatabase.Release();
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
            TestDatabase.Release();
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

    // A running server keeps connections, also while nobody works.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Restore_OverADatabaseInUse_IsRefusedAndLeavesNothingBehind(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 1);
        var file = NewFile();
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        TestDatabase.Release();
        Assert.True((await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default)).IsGiven);
        await using var db = places.Database.Open();
        await db.Database.OpenConnectionAsync();
        Assert.Equal(2, await db.Organisations.CountAsync());
        var refused = await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default);
        Assert.Contains("正在使用", refused.Refusal?.Detail ?? "", StringComparison.Ordinal);
        Assert.Equal(2, await db.Organisations.CountAsync());
        if (kind == DatabaseKind.Sqlite) Assert.False(File.Exists(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(places.Database.Settings.ConnectionString).DataSource + ".part"));
    }

    // The former data stay beside, and are not in the next backup.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Restore_OverADatabase_KeepsWhatWasThereUnderAnotherName(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 1);
        var (file, next) = (NewFile(), NewFile());
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        await places.ReceiveAsync(5m);
        TestDatabase.Release();
        var kept = (await Backup.RestoreAsync(places.Database.Settings, file, replace: true, default)).Value!;
        await using var db = places.Database.Open();
        Assert.Equal(0, await db.Instruments.CountAsync());
        if (kind == DatabaseKind.Sqlite)
        {
            await using var former = JihengDb.Open(DatabaseSettings.Read("Data Source=" + kept));
            Assert.Equal(1, await former.Instruments.CountAsync());
            File.Delete(kept);
            return;
        }

#pragma warning disable EF1002 // The name was just made by the restore.
        Assert.Equal(1, (await db.Database.SqlQueryRaw<int>($"SELECT count(*)::int AS \"Value\" FROM {kept.Replace("模式 ", "", StringComparison.Ordinal)}.instruments").ToListAsync()).Single());
#pragma warning restore EF1002
        Assert.True((await Backup.TakeAsync(places.Database.Settings, next, default)).IsGiven);
        await using var other = await TestDatabase.EmptyAsync(kind);
        Assert.True((await Backup.RestoreAsync(other.Settings, next, replace: false, default)).IsGiven);
        await using var restored = other.Open();
        Assert.Equal(0, await restored.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_namespace WHERE nspname LIKE 'jiheng_before_%'").SingleAsync());
    }

    // A token that leaked and was taken back, a session that was ended: the backup knows nothing of it.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Restore_OfDoorsThatWereShutSince_OpensNone(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 1);
        var now = new DateTime(2025, 1, 6, 1, 0, 0, DateTimeKind.Utc);
        var who = (await places.HireAsync("zhang", places.Region, Workflow.Definitions.Role.Preparer)).Who.AccountId!.Value;
        await using (var db = places.Database.Open("doors"))
        {
            db.AddRange(Identity.Session.Begin(who, "127.0.0.1", "试", now).Session, Identity.AccessToken.Make(who, "试", Identity.TokenScopes.Everything, now, TimeSpan.FromDays(9)).Token);
            await db.SaveChangesAsync();
        }

        var file = NewFile();
        Assert.True((await Backup.TakeAsync(places.Database.Settings, file, default)).IsGiven);
        await using var target = await TestDatabase.EmptyAsync(kind);
        Assert.True((await Backup.RestoreAsync(target.Settings, file, replace: false, default)).IsGiven);
        await using var restored = target.Open("restore");
        Assert.Equal(new RestoredDoors(1, 1, 1), await RestoredDoors.ShutAsync(restored, now, default));
        Assert.Equal((0, 0), (await restored.Sessions.CountAsync(s => s.EndedAt == null), await restored.AccessTokens.CountAsync(t => t.RevokedAt == null)));
        Assert.Empty((await JournalVerifier.VerifyAsync(restored, default)).Faults);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Backup_ThatCannotBeWrittenOrRead_SaysWhy(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, children: 1);
        var folder = Path.GetDirectoryName(NewFile())!;
        async Task<string> TakenAsync(DatabaseSettings from, string to) => (await Backup.TakeAsync(from, to, default)).Refusal!.Detail;
        Assert.Contains("没有给出备份文件的名称", await TakenAsync(places.Database.Settings, ""), StringComparison.Ordinal);
        Assert.Contains("是文件夹", await TakenAsync(places.Database.Settings, folder), StringComparison.Ordinal);
        Assert.Contains("没有文件夹“" + Path.Combine(folder, "nowhere"), await TakenAsync(places.Database.Settings, Path.Combine(folder, "nowhere", "b")), StringComparison.Ordinal);
        Assert.Contains("找不到备份", (await Backup.RestoreAsync(places.Database.Settings, Path.Combine(folder, "none"), false, default)).Refusal!.Detail, StringComparison.Ordinal);
        if (kind == DatabaseKind.Sqlite) Assert.Contains("找不到数据库", await TakenAsync(DatabaseSettings.Read("Data Source=" + Path.Combine(folder, "none.db")), Path.Combine(folder, "b")), StringComparison.Ordinal);
        else Assert.Equal("服务器上没有这个数据库，请先建库或核对 Database", StorageFailure.Reason(await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Backup.RestoreAsync(DatabaseSettings.Read(places.Database.Settings.ConnectionString.Replace("Database=t", "Database=none", StringComparison.Ordinal)), Existing(folder), false, default))));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder), static f => !f.EndsWith("dump", StringComparison.Ordinal));
    }

    private static string Existing(string folder)
    {
        var file = Path.Combine(folder, "dump");
        File.WriteAllBytes(file, [.. "PGDMP"u8, .. new byte[99]]);
        return file;
    }

    [Theory, OnSqlite]
    public async Task Restore_OfWhatIsNoBackup_SaysSo(DatabaseKind kind)
    {
        await using var target = await TestDatabase.EmptyAsync(kind);
        var folder = Path.GetDirectoryName(NewFile())!;
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

    private static readonly Lazy<string> Folder = new(static () =>
    {
        var made = Directory.CreateTempSubdirectory("jiheng-backup-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(made, true);
        return made;
    });

    private static string NewFile() => Path.Combine(Directory.CreateDirectory(Path.Combine(Folder.Value, Guid.NewGuid().ToString("N"))).FullName, "b");

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
