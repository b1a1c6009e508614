using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Jiheng.Web.Tests.LongestFirst", "Jiheng.Web.Tests")]

namespace Jiheng.Web.Tests;

/// <summary>Begins with the classes that take longest, so that in the end no processor waits for one of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(Crashing.SqliteCrashTests), nameof(Crashing.PostgreSqlCrashTests), nameof(Permissions.PermissionMatrixTests), nameof(Identity.SignInTests), nameof(PartsTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(static c => Array.Exists(Long, l => c.DisplayName.Contains(l, StringComparison.Ordinal)));
}
