using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;

namespace Jiheng.Web.Jobs;

/// <summary>Looks for work and does it, several jobs at a time (任务执行); every node of a cluster has one.</summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, JobTerms terms, JobClock clock, TimeProvider time, ILogger<JobRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly string node = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid().ToString("N")[..8]}";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, terms.Slots).Select(_ => LoopAsync(TakeAndDoAsync, stoppingToken)).Append(LoopAsync(ScheduleAsync, stoppingToken)));

    private async Task LoopAsync(Func<CancellationToken, Task<bool>> step, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await step(stop)) await clock.WaitAsync(terms.Poll, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away, or not migrated yet: jobs wait, the server goes on.
                Idle(logger, e);
                await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> TakeAndDoAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JihengDb>();
        var handlers = scope.ServiceProvider.GetServices<IJobHandler>().ToDictionary(static h => h.Kind);
        if (await new JobLeases(db, node, terms).TakeAsync(handlers.Keys, Timestamp.Now(time), stop) is not { } job) return false;
        db.Entry(job).State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        var work = ActivatorUtilities.CreateInstance<JobWork>(scope.ServiceProvider, handlers[job.Kind], job);
        await work.RunAsync(new JobHold(scopes, job, node, terms, time), stop);
        return true;
    }

    private async Task<bool> ScheduleAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JihengDb>();
        foreach (var plan in scope.ServiceProvider.GetServices<JobPlan>())
            if (plan.KeyAt(Timestamp.Now(time)) is { } key) await JobQueue.ScheduleAsync(db, plan.Kind, key, Timestamp.Now(time), stop);
        return false;
    }

    [LoggerMessage(1, LogLevel.Warning, "Jobs cannot be looked for.")]
    private static partial void Idle(ILogger logger, Exception exception);
}

/// <summary>What the server does by itself, and when (定时任务): the key names the occasion, and each is done once in the cluster.</summary>
internal sealed record JobPlan(string Kind, Func<DateTime, string?> KeyAt);
