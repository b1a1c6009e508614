using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jiheng.Platform.Storage;

/// <summary>What a database complains about (存储异常), told apart without regard to the product.</summary>
public static class StorageFailure
{
    private const int SqliteBusy = 5;
    private const int SqliteConstraint = 19;
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const string Mark = "jiheng:";

    // No such database; being restarted, stopped or started; no connection left.
    private static readonly HashSet<string> Away =
        [PostgresErrorCodes.InvalidCatalogName, PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow, PostgresErrorCodes.TooManyConnections];

    // Read-only, full, and what a write meets on a disk that is full or broken.
    private static readonly HashSet<int> SqliteWrites = [8, 13];
    private static readonly HashSet<int> SqliteDisk = [778, 1034, 1546, 4618, 4874];

    /// <summary>True when somebody else was writing; the same may succeed a moment later.</summary>
    public static bool IsBusy(Exception exception) => Inner(exception) switch
    {
        SqliteException s => s.SqliteErrorCode == SqliteBusy,
        PostgresException p => p.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
        _ => false,
    };

    /// <summary>True when the database is not there, or does not let one in.</summary>
    public static bool IsUnreachable(Exception exception) => Inner(exception) switch
    {
        SqliteException s => s.SqliteErrorCode is 14 or 23 or 26,
        PostgresException p => p.SqlState.StartsWith("28", StringComparison.Ordinal) || Away.Contains(p.SqlState),
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>True when the database can be read and takes no writes (只读): a full disk, a replica, a permission that was lost.</summary>
    public static bool TakesNoWrites(Exception exception) => Inner(exception) switch
    {
        SqliteException s => SqliteWrites.Contains(s.SqliteErrorCode) || SqliteDisk.Contains(s.SqliteExtendedErrorCode),
        PostgresException p => p.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull or PostgresErrorCodes.InsufficientPrivilege,
        _ => false,
    };

    /// <summary>Why a database is not there, for an administrator: what is wrong and what to look at.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 14 } => "数据库文件不存在或打不开，请核对路径和权限",
        SqliteException { SqliteErrorCode: 23 or 26 } => "这个文件不是 SQLite 数据库",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "服务器上没有这个数据库，请先建库或核对 Database",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } => "用户名或口令不对",
        PostgresException => "服务器不许这样登录，请核对用户名、口令和 pg_hba.conf",
        InvalidOperationException { InnerException: { } inner } => Reason(inner),
        _ => "连不上数据库服务器，请核对 Host、Port 和服务是否启动",
    };

    /// <summary>True when a text is longer than its column, or has a character that no database keeps, such as U+0000.</summary>
    public static bool IsUnfit(Exception exception) => Inner(exception) is PostgresException { SqlState: PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter };

    /// <summary>True when a row of that key is there already.</summary>
    public static bool IsDuplicate(Exception exception) => Inner(exception) switch
    {
        SqliteException s => s.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException p => p.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>The name of the check or guard that refused, e.g. ck_money_kept; empty when none did.</summary>
    public static string Guard(Exception exception) => Inner(exception) switch
    {
        SqliteException s when s.SqliteErrorCode == SqliteConstraint => Named(s.Message),
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation } p => p.ConstraintName ?? "",
        PostgresException p => Marked(p.MessageText),
        _ => "",
    };

    // SQLite says: SQLite Error 19: 'CHECK constraint failed: ck_money_kept'.
    private static string Named(string message) => Marked(message) is { Length: > 0 } marked
        ? marked
        : message.Contains("CHECK constraint failed: ", StringComparison.Ordinal) ? message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.', '\'') : "";

    private static string Marked(string message) =>
        message.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0 ? message[(at + Mark.Length)..].TrimEnd('.', '\'') : "";

    // Saving wraps what the database says, and whatever may pass is wrapped once more.
    private static DbException? Inner(Exception? exception)
    {
        while (exception is not (null or DbException)) exception = exception.InnerException;
        return (DbException?)exception;
    }
}
