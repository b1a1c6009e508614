using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;

namespace Jiheng.Web.Jobs;

/// <summary>
/// Holds a job while it is worked on (续租): renews the lease with the progress, and calls the work off when it was cancelled or
/// another node has taken it over.
/// </summary>
internal sealed class JobHold(IServiceScopeFactory scopes, Job job, string node, JobTerms terms, TimeProvider time) : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly CancellationTokenSource calledOff = new();
    private Task renewing = Task.CompletedTask;

    /// <summary>The work is to stop.</summary>
    internal CancellationToken CalledOff => calledOff.Token;

    /// <summary>Whether it stops because whoever ordered it said so.</summary>
    internal bool IsCancelled { get; private set; }

    internal JobProgress Progress { get; } = new();

    internal void Begin() => renewing = Task.Run(RenewAsync);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewing;
        ended.Dispose();
        calledOff.Dispose();
    }

    private async Task RenewAsync()
    {
        var held = Timestamp.Now(time) + terms.Lease;
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(Pause(), ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested) return;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var leases = new JobLeases(scope.ServiceProvider.GetRequiredService<JihengDb>(), node, terms);
                var ours = await leases.RenewAsync(job, Progress, Timestamp.Now(time), ended.Token);
                IsCancelled = job.CancelRequested;
                if (!ours || IsCancelled) await calledOff.CancelAsync();
                held = Timestamp.Now(time) + terms.Lease;
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or InvalidOperationException or TimeoutException)
            {
                // The database may be back in time; if not, another node takes over, and this one must have stopped by then.
                if (Timestamp.Now(time) >= held) await calledOff.CancelAsync();
            }
        }
    }

    // Often enough for three renewals within a lease, and for a progress bar.
    private TimeSpan Pause() => TimeSpan.FromSeconds(2) < terms.Lease / 4 ? TimeSpan.FromSeconds(2) : terms.Lease / 4;
}
