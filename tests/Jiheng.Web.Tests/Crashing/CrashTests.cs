using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Xunit.Abstractions;

namespace Jiheng.Web.Tests.Crashing;

/// <summary>The story under siege on SQLite; in a class of its own, beside the one on PostgreSQL.</summary>
public sealed class SqliteCrashTests(ITestOutputHelper output)
{
    [Theory, OnSqlite]
    public Task Story_WithTheServerKilledAtRandomMoments_LosesNothingConfirmed(DatabaseKind kind) => new CrashDrill(output).RunAsync(kind);
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgreSqlCrashTests(ITestOutputHelper output)
{
    [Theory, OnPostgreSql]
    public Task Story_WithTheServerKilledAtRandomMoments_LosesNothingConfirmed(DatabaseKind kind) => new CrashDrill(output).RunAsync(kind);
}
