using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Identity;

/// <summary>
/// One after the other (依次办理): whoever opens the first administrator's account, or shuts one of those who run the platform out,
/// has looked at how many there are. Two at once would each find the other still there.
/// </summary>
internal static class AdministratorTurn
{
    // Any number, as long as nothing else of the platform uses it.
    private const long Key = 0x4A_48_41_44;

    /// <summary>Waits until nobody else is at it, and keeps others out until the transaction ends.</summary>
    internal static Task TakeAsync(JihengDb db, CancellationToken cancel) => db.LockAsync($"SELECT pg_advisory_xact_lock({Key})", cancel);
}
