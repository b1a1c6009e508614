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

    // The service's account may not build, and sources that are newer than what was built are no reason not to start.
    [Fact]
    public void Script_ToldNotToBuild_StartsWhatWasBuilt()
    {
        if (OperatingSystem.IsWindows()) return;
        var root = Directory.CreateTempSubdirectory("jiheng-script-").FullName;
        try
        {
            File.Copy(Repository.Folder("jiheng"), Path.Combine(root, "jiheng"));
            Directory.CreateDirectory(Path.Combine(root, "src", "Jiheng.Cli", "bin", "Release"));
            (int Status, string Said) Started()
            {
                using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Path.Combine(root, "jiheng"), ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["JIHENG_BUILD"] = "0" } })!;
                var errors = process.StandardError.ReadToEndAsync();
                var said = process.StandardOutput.ReadToEnd() + errors.Result;
                process.WaitForExit();
                return (process.ExitCode, said);
            }

            var none = Started();
            Assert.Equal(2, none.Status);
            Assert.Contains("还没有构建", none.Said, StringComparison.Ordinal);
            Directory.CreateSymbolicLink(Path.Combine(root, "src", "Jiheng.Cli", "bin", "Release", "net10.0"), AppContext.BaseDirectory);
            File.WriteAllText(Path.Combine(root, "src", "Newer.cs"), "");
            var built = Started();
            Assert.Equal((0, true), (built.Status, built.Said.StartsWith("0.", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // Whatever somebody did before, in whichever order, nobody else reads the data.
    [Fact]
    public async Task Serve_OverAFileThatOthersMayRead_ClosesIt()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Directory.CreateTempSubdirectory("jiheng-serve-").FullName;
        try
        {
            var file = Path.Combine(folder, "open.db");
            var missing = ServerProcess.Run("", [], "journal", "verify", "--database", "Data Source=" + file);
            Assert.Equal(2, missing.Status);
            Assert.Contains("还没有绩衡的数据", missing.Messages, StringComparison.Ordinal);
            Assert.False(File.Exists(file));
            await File.WriteAllBytesAsync(file, []);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            using var server = await ServerProcess.StartAsync("Data Source=" + file);
            foreach (var kept in Directory.GetFiles(folder)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
            // What an administrator has set wrong is said in words, and what to do.
            foreach (var (name, value, urls, said) in new[]
            {
                ("JIHENG_SMTP", "xx", "http://127.0.0.1:0", "JIHENG_SMTP 不能识别"), ("JIHENG_TRUSTED_PROXIES", "xx", "http://127.0.0.1:0", "应为 IP 地址或网段"), ("JIHENG_JOB_LEASE", "abc", "http://127.0.0.1:0", "应为 2 至 3600 的整数秒"),
                ("JIHENG_LOG", "text", "nonsense", "应为监听地址"), ("JIHENG_LOG", "text", "http://127.0.0.1:99999", "应为监听地址"), ("JIHENG_LOG", "text", server.Address.ToString(), "已被其他程序占用"),
            })
            {
                var refused = ServerProcess.Run("", [(name, value)], "serve", "--database", "Data Source=" + file, "--urls", urls);
                Assert.Equal(2, refused.Status);
                Assert.Contains(said, refused.Messages, StringComparison.Ordinal);
                Assert.DoesNotContain("程序内部错误", refused.Messages, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Unit_OfSystemd_KeepsDataFromOthersAndIsInTheManual()
    {
        var unit = File.ReadAllLines(Repository.Folder("packaging/jiheng.service"));
        foreach (var line in new[] { "User=jiheng", "UMask=0077", "StateDirectoryMode=0700", "ExecStart=/opt/jiheng/jiheng serve --urls http://127.0.0.1:5080", "Restart=always", "NoNewPrivileges=true", "ProtectSystem=strict", "Environment=JIHENG_BUILD=0" }) Assert.Contains(line, unit);
        Assert.Contains("packaging/jiheng.service", File.ReadAllText(Repository.Folder("docs/operations/server.md")), StringComparison.Ordinal);
    }
}
