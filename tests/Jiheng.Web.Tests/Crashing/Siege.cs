using System.Collections.Concurrent;
using System.Net;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests.Crashing;

/// <summary>A write that the server confirmed, with what it answered.</summary>
internal sealed record Confirmed(HttpRequestMessage Request, byte[]? Content, HttpStatusCode Status, string Body);

/// <summary>
/// Kills the server at random moments of a story, and remembers what was confirmed. The moments are drawn with a fixed seed: at
/// which writes, and how many milliseconds after the request left.
/// </summary>
internal sealed class Siege(MortalServer server, TestDatabase database, int kills, int seed)
{
    private const int ExpectedWrites = 170;
    private const int LongestDelay = 60;
    private readonly Random random = new(seed);
    private readonly Lock gate = new();
    private int writes;

    internal ConcurrentQueue<Confirmed> Confirmed { get; } = [];

    internal List<JournalAnchor> Anchors { get; } = [];

    internal int Kills { get; private set; }

    /// <summary>Requests that the kill cut off, as opposed to kills between two requests.</summary>
    internal int CutOff { get; private set; }

    /// <summary>Called as a write leaves: whether this one is to be struck, and when.</summary>
    internal int? Strike()
    {
        lock (gate)
        {
            var left = Math.Max(1, ExpectedWrites - writes++);
            return Kills < kills && random.Next(left) < kills - Kills ? random.Next(LongestDelay) : null;
        }
    }

    internal async Task KillAfterAsync(int milliseconds)
    {
        await Task.Delay(milliseconds);
        if (!server.Kill()) return;
        Kills++;
        await using var db = database.Open();
        Anchors.Add(await JournalAnchor.TakeAsync(db, Timestamp.Now(TimeProvider.System), default));
    }

    internal Task RecoverAsync(bool firstFailure)
    {
        if (firstFailure) CutOff++;
        return server.ReviveAsync();
    }
}
