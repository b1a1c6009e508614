using System.Data.Common;
using Jiheng.Platform.Storage.Sealing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Jiheng.Platform.Storage;

/// <summary>Which database product holds the data (数据库种类).</summary>
public enum DatabaseKind
{
    /// <summary>One file on this machine.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or later.</summary>
    PostgreSql,
}

/// <summary>Where the data lives (数据库设置), read from ConnectionStrings__Jiheng.</summary>
public sealed record DatabaseSettings(DatabaseKind Kind, string ConnectionString)
{
    private const int Statements = 150;

    /// <summary>Used where nothing is configured.</summary>
    public const string Default = "Data Source=data/jiheng.db";

    /// <summary>As shown to people and logs: without user name and password.</summary>
    public string Shown => Kind == DatabaseKind.Sqlite
        ? "SQLite " + new SqliteConnectionStringBuilder(ConnectionString).DataSource
        : PostgreSqlName(new DbConnectionStringBuilder { ConnectionString = ConnectionString });

    /// <summary>
    /// The file of the key with which files that were sent are kept: as JIHENG_KEY_FILE says, otherwise jiheng.key beside the file of SQLite,
    /// or in the folder data.
    /// </summary>
    public string KeyFile { get; init; } = Environment.GetEnvironmentVariable("JIHENG_KEY_FILE") is { Length: > 0 } named
        ? named
        : Path.Combine(Kind == DatabaseKind.Sqlite && Path.GetDirectoryName(new SqliteConnectionStringBuilder(ConnectionString).DataSource) is { Length: > 0 } folder ? folder : "data", "jiheng.key");

    /// <summary>Reads a connection string; one that names a file is SQLite, one that names a host is PostgreSQL.</summary>
    /// <exception cref="ArgumentException">It is neither; the message is for the administrator.</exception>
    public static DatabaseSettings Read(string? text)
    {
        var given = string.IsNullOrWhiteSpace(text) ? Default : text;
        DbConnectionStringBuilder builder;
        try
        {
            builder = new() { ConnectionString = given };
        }
        catch (ArgumentException)
        {
            throw Unreadable();
        }

        if (builder.ContainsKey("Host") || builder.ContainsKey("Server")) return new(DatabaseKind.PostgreSql, given);
        return builder.ContainsKey("Data Source") || builder.ContainsKey("DataSource") || builder.ContainsKey("Filename")
            ? new(DatabaseKind.Sqlite, given)
            : throw Unreadable();
    }

    /// <summary>Tells a context to use this database.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new FileKeyOption(new FileKey(KeyFile)));
        // Lists are counted up to a bound, and of a count the order does not matter.
        options.ConfigureWarnings(static w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        if (Kind == DatabaseKind.Sqlite)
            options.UseSqlite(ConnectionString, static o => o.MigrationsAssembly("Jiheng.Platform.Sqlite").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(SqliteDurability.Instance);
        else
            options.UseNpgsql(Prepared(ConnectionString), o => o.MigrationsAssembly("Jiheng.Platform.PostgreSql"));
    }

    // The same few hundred statements come again and again: the server reads and plans each once a connection. Whoever connects through
    // a pool that cannot hold statements says “Max Auto Prepare=0”. What a session sets is set for a transaction only, so that nothing has to
    // be put back when a connection returns to the pool: that would be seven statements each time.
    private static string Prepared(string given)
    {
        var builder = new NpgsqlConnectionStringBuilder(given);
        if (builder.MaxAutoPrepare == 0 && !given.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase)) (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (Statements, 3);
        builder.NoResetOnClose = true;
        return builder.ConnectionString;
    }

    private static string PostgreSqlName(DbConnectionStringBuilder builder) =>
        $"PostgreSQL {(builder.TryGetValue("Host", out var host) || builder.TryGetValue("Server", out host) ? host : "")}/{(builder.TryGetValue("Database", out var name) ? name : "")}";

    // The text itself may hold a password, so it is never repeated.
    private static ArgumentException Unreadable() => new(
        "ConnectionStrings__Jiheng 不能识别；SQLite 应为“Data Source=文件”，PostgreSQL 应为“Host=主机;Database=库名;Username=用户;Password=密码”；请改正。");
}
