using Jiheng.Platform.Storage;

namespace Jiheng.Web.Health;

/// <summary>What a load balancer asks (健康检查): whether the process lives, and whether it can serve.</summary>
internal static class HealthEndpoints
{
    internal static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", static () => Results.Json(new HealthState("live"))).WithName("health.live").ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).WithName("health.ready").ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(JihengDb db, WriteWatch watch, ILoggerFactory loggers, CancellationToken cancel)
    {
        try
        {
            if ((await Migrator.PendingAsync(db, cancel)).Count > 0) return Unavailable("database-outdated");
            return await watch.TakesWritesAsync(cancel) ? Results.Json(new HealthState("ready")) : Unavailable("database-read-only");
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            HealthLog.Unreachable(loggers.CreateLogger("Jiheng.Health"), e);
            return Unavailable("database-unreachable");
        }
    }

    private static IResult Unavailable(string status) => Results.Json(new HealthState(status), statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>The answer (状态): live, ready, database-outdated, database-read-only, database-unreachable.</summary>
    internal sealed record HealthState(string Status);
}

internal static partial class HealthLog
{
    [LoggerMessage(1, LogLevel.Warning, "The database cannot be reached.")]
    internal static partial void Unreachable(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The database can be read, but takes no writes.")]
    internal static partial void ReadOnly(ILogger logger, Exception exception);
}
