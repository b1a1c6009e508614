using System.Data.Common;
using Jiheng.Platform.Operation;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Health;

/// <summary>
/// Knows whether the database takes writes (写入探测), by writing one row now and then: whoever asks often does not make it write often.
/// </summary>
internal sealed class WriteWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<WriteWatch> logger) : IDisposable
{
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim one = new(1);
    private (long At, bool Takes)? last;

    internal async Task<bool> TakesWritesAsync(CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            if (last is { } known && time.GetElapsedTime(known.At) < Known) return known.Takes;
            var takes = await TryAsync(cancel);
            last = (time.GetTimestamp(), takes);
            return takes;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await WriteProbe.WriteAsync(scope.ServiceProvider.GetRequiredService<JihengDb>(), Timestamp.Now(time), cancel);
            return true;
        }
        // Somebody else is writing, so it can be written.
        catch (Exception e) when (StorageFailure.IsBusy(e))
        {
            return true;
        }
        catch (Exception e) when (e is DbException or DbUpdateException && !StorageFailure.IsUnreachable(e))
        {
            HealthLog.ReadOnly(logger, e);
            return false;
        }
    }
}
