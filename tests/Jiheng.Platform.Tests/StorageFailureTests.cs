using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>What PostgreSQL complains about, as it comes through the layers above it: known again, so that it is tried again.</summary>
public sealed class StorageFailureTests
{
    // Each holds what the other wants next: the database calls one of them off.
    [Theory, OnPostgreSql]
    public async Task Deadlock_OfTwoWriters_IsBusyForOneOfThem(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = database.Open("setup"))
        {
            db.AddRange(Made("a"), Made("b"));
            await db.SaveChangesAsync();
        }

        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var outcomes = await Task.WhenAll(RenameAsync(database, "a", "b", first, second.Task), RenameAsync(database, "b", "a", second, first.Task));
        var failed = Assert.Single(outcomes.OfType<Exception>());
        Assert.True(StorageFailure.IsBusy(failed), failed.ToString());
        Assert.False(StorageFailure.IsUnreachable(failed));
    }

    // As when the server is restarted while somebody works.
    [Theory, OnPostgreSql]
    public async Task Connection_EndedByTheServer_IsUnreachableAndTheNextOneIsNot(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var process = await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
        await using (var other = database.Open()) await other.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend({process})");
        db.Add(Made("a"));
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.True(StorageFailure.IsUnreachable(failed), failed.ToString());
        Assert.False(StorageFailure.IsBusy(failed));
        await using var again = database.Open();
        Assert.Equal(0, await again.Programmes.CountAsync());
    }

    private static Programme Made(string code) => new() { Id = Guid.CreateVersion7(), Code = code, Name = code };

    private static async Task<Exception?> RenameAsync(TestDatabase database, string one, string other, TaskCompletionSource mine, Task theirs)
    {
        await using var db = database.Open("rename");
        try
        {
            return await db.TransactAsync<Exception?>(
                async () =>
                {
                    foreach (var code in new[] { one, other })
                    {
                        (await db.Programmes.SingleAsync(p => p.Code == code)).Name += "改";
                        await db.SaveChangesAsync();
                        mine.TrySetResult();
                        await theirs;
                    }

                    return null;
                },
                static _ => true, default);
        }
        catch (Exception e) when (e is not DbUpdateConcurrencyException)
        {
            return e;
        }
    }
}
