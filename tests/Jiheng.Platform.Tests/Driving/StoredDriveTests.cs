using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Xunit.Abstractions;

namespace Jiheng.Platform.Tests.Driving;

/// <summary>Papers through SQLite; in a class of its own, beside those through PostgreSQL.</summary>
public sealed class SqliteDriveTests(ITestOutputHelper output)
{
    [Theory, OnSqlite]
    public Task Papers_DrivenByAnybodyThroughTheDatabase_AreNeverStuckNorApprovedUnseen(DatabaseKind kind) => new StoredDrive(output).RunAsync(kind);
}

/// <summary>The same through PostgreSQL.</summary>
public sealed class PostgreSqlDriveTests(ITestOutputHelper output)
{
    [Theory, OnPostgreSql]
    public Task Papers_DrivenByAnybodyThroughTheDatabase_AreNeverStuckNorApprovedUnseen(DatabaseKind kind) => new StoredDrive(output).RunAsync(kind);
}
