namespace Jiheng.Web.Api.Handling;

/// <summary>
/// Hand-ins take turns (提交排队): composing a document and auditing it costs as much processor as three saves, and holds the paper and
/// those above it meanwhile. On the last day most come at the end; those who still save must not wait behind them. Half of the
/// processors is for them; whoever waits holds neither a row nor a connection, and is let go when he goes away.
/// </summary>
internal sealed class HandInTurns : IEndpointFilter, IDisposable
{
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        await turns.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            return await next(context);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();
}
