using Jiheng.Web.Api.Handling;
using Microsoft.AspNetCore.Http;

namespace Jiheng.Web.Tests;

public sealed class HandInTurnsTests
{
    private static readonly int Turns = Math.Max(1, Environment.ProcessorCount / 2);

    // Three more come than there are turns; one of the three goes away.
    [Fact]
    public async Task InvokeAsync_MoreThanThereAreTurns_TheOthersWaitAndNoTurnIsLost()
    {
        using var turns = new HandInTurns();
        using var away = new CancellationTokenSource();
        var (inside, done, gate) = (0, 0, new TaskCompletionSource());
        async ValueTask<object?> Work(EndpointFilterInvocationContext context)
        {
            Interlocked.Increment(ref inside);
            await gate.Task;
            Interlocked.Increment(ref done);
            return null;
        }

        Task Come(CancellationToken aborted) => turns.InvokeAsync(new DefaultEndpointFilterInvocationContext(new DefaultHttpContext { RequestAborted = aborted }), Work).AsTask();
        var first = Enumerable.Range(0, Turns).Select(_ => Come(default)).ToArray();
        var waiting = new[] { Come(default), Come(default) };
        var leaving = Come(away.Token);
        Assert.Equal(Turns, inside);
        await away.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        gate.SetResult();
        await Task.WhenAll([.. first, .. waiting]);
        Assert.Equal((Turns + 2, Turns + 2), (inside, done));
    }

    [Fact]
    public async Task InvokeAsync_WorkThatFails_GivesItsTurnBack()
    {
        using var turns = new HandInTurns();
        for (var i = 0; i <= Turns; i++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => turns.InvokeAsync(new DefaultEndpointFilterInvocationContext(new DefaultHttpContext()), static _ => throw new InvalidOperationException()).AsTask());
        Assert.Equal(1, await turns.InvokeAsync(new DefaultEndpointFilterInvocationContext(new DefaultHttpContext()), static _ => ValueTask.FromResult<object?>(1)));
    }
}
