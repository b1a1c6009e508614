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

    private static async Task<IResult> ReadyAsync(JihengDb db, ILoggerFactory loggers, CancellationToken cancel)
    {
        try
        {
            var pending = await Migrator.PendingAsync(db, cancel);
            return pending.Count == 0
                ? Results.Json(new HealthState("ready"))
                : Results.Json(new HealthState("database-outdated"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            HealthLog.Unreachable(loggers.CreateLogger("Jiheng.Health"), e);
            return Results.Json(new HealthState("database-unreachable"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The answer (状态): live, ready, database-outdated, database-unreachable.</summary>
    internal sealed record HealthState(string Status);
}

internal static partial class HealthLog
{
    [LoggerMessage(1, LogLevel.Warning, "The database cannot be reached.")]
    internal static partial void Unreachable(ILogger logger, Exception exception);
}
