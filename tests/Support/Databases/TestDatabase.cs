using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Tests.Support.Databases;

/// <summary>A fresh, migrated database of one test.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly Dictionary<DatabaseKind, string> Templates = [];
    private static readonly string Folder = TemporaryFolder();
    private static int made;
    private readonly string name;
    private readonly string? file;

    private TestDatabase(DatabaseSettings settings, string name, string? file) => (Settings, this.name, this.file) = (settings, name, file);

    internal DatabaseSettings Settings { get; }

    internal static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        await Gate.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(kind, out var template)) Templates[kind] = template = await MigratedAsync(kind);
            return await CopyAsync(kind, template);
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>A copy of this one, while nobody is connected to it.</summary>
    internal async Task<TestDatabase> CopyAsync(DatabaseKind kind)
    {
        await Gate.WaitAsync();
        try
        {
            return await CopyAsync(kind, file ?? name);
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Lets go of every connection, so that it can be copied.</summary>
    internal static void Release()
    {
        SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A database without any table.</summary>
    internal static async Task<TestDatabase> EmptyAsync(DatabaseKind kind)
    {
        var name = $"t{Interlocked.Increment(ref made)}";
        if (kind == DatabaseKind.Sqlite) return Sqlite(name);
        await ExecuteAsync($"CREATE DATABASE {name}");
        return PostgreSql(name);
    }

    /// <summary>A context that writes as a test does.</summary>
    internal JihengDb Open(string action = "test", Guid? organisation = null)
    {
        var db = JihengDb.Open(Settings);
        db.Deed = new Deed(new Actor(null, "张三", organisation), action, new DateTime(2025, 1, 6, 1, 2, 3, DateTimeKind.Utc));
        return db;
    }

    public ValueTask DisposeAsync()
    {
        if (file is null) return ValueTask.CompletedTask;
        SqliteConnection.ClearAllPools();
        foreach (var path in new[] { file, file + "-wal", file + "-shm" }) File.Delete(path);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> MigratedAsync(DatabaseKind kind)
    {
        var database = await EmptyAsync(kind);
        await using (var db = database.Open("migrate")) await Migrator.MigrateAsync(db, CancellationToken.None);
        if (kind == DatabaseKind.PostgreSql)
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            return database.name;
        }

        SqliteConnection.ClearAllPools();
        return database.file!;
    }

    private static async Task<TestDatabase> CopyAsync(DatabaseKind kind, string template)
    {
        var name = $"t{Interlocked.Increment(ref made)}";
        if (kind == DatabaseKind.Sqlite)
        {
            var copy = Sqlite(name);
            // What a connection that closes late has not yet carried over comes along, and first, so that carrying it over meanwhile loses nothing.
            if (File.Exists(template + "-wal")) File.Copy(template + "-wal", copy.file + "-wal");
            File.Copy(template, copy.file!);
            return copy;
        }

        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return PostgreSql(name);
    }

    private static string TemporaryFolder()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-db-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        return folder;
    }

    private static TestDatabase Sqlite(string name)
    {
        var path = Path.Combine(Folder, name + ".db");
        return new(DatabaseSettings.Read("Data Source=" + path), name, path);
    }

    private static TestDatabase PostgreSql(string name) => new(DatabaseSettings.Read(PostgreSqlCluster.ConnectionString(name)), name, null);

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(PostgreSqlCluster.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
