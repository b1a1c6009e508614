using Jiheng.Platform.Storage;
using Jiheng.Tests.Support;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng serve over what it finds: nothing, an older database, its own.</summary>
public sealed class ServeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Serve_OverNothing_MakesTheDatabase(DatabaseKind kind)
    {
        await using var database = await TestDatabase.EmptyAsync(kind);
        using (var server = await ServerProcess.StartAsync(database.Settings.ConnectionString)) Assert.Contains("还没有数据，现在建立", server.Log, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Empty(await Migrator.PendingAsync(db, default));
        Assert.False(await Migrator.IsVoidAsync(db, default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Serve_OverAnOlderDatabase_WantsABackupFirst(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = database.Open()) await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\")");
        var refused = ServerProcess.Run("", [("ConnectionStrings__Jiheng", database.Settings.ConnectionString)], "serve", "--urls", "http://127.0.0.1:0");
        Assert.NotEqual(0, refused.Status);
        Assert.Contains("还差 1 步升级；请先备份，再执行 jiheng migrate，或加 --migrate 启动。", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_OfSystemd_KeepsDataFromOthersAndIsInTheManual()
    {
        var unit = File.ReadAllLines(Repository.Folder("packaging/jiheng.service"));
        foreach (var line in new[] { "User=jiheng", "UMask=0077", "StateDirectoryMode=0700", "ExecStart=/opt/jiheng/jiheng serve --urls http://127.0.0.1:5080", "Restart=always", "NoNewPrivileges=true", "ProtectSystem=strict" }) Assert.Contains(line, unit);
        Assert.Contains("packaging/jiheng.service", File.ReadAllText(Repository.Folder("docs/operations/server.md")), StringComparison.Ordinal);
    }
}
