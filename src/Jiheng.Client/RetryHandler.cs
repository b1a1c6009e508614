using System.Net;

namespace Jiheng.Client;

/// <summary>
/// Sends a request again when the line broke or the server is busy (重试), but only one that may arrive twice without harm: a read,
/// or a write that carries an Idempotency-Key.
/// </summary>
public sealed class RetryHandler(HttpMessageHandler inner, TimeSpan first) : DelegatingHandler(inner)
{
    private const int Attempts = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!MayRepeat(request)) return await base.SendAsync(request, cancellationToken);
        if (request.Content is not null) await request.Content.LoadIntoBufferAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                if (attempt == Attempts || answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout)) return answer;
                var asked = answer.Headers.RetryAfter?.Delta;
                answer.Dispose();
                await Task.Delay(Pause(attempt, asked), cancellationToken);
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
                await Task.Delay(Pause(attempt, null), cancellationToken);
            }
        }
    }

    private static bool MayRepeat(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Headers.Contains(JihengClient.IdempotencyKey);

    // Not all at the same moment: up to half as long again.
    private TimeSpan Pause(int attempt, TimeSpan? asked)
    {
        var pause = asked ?? first * Math.Pow(2, attempt - 1) * (1 + (Random.Shared.NextDouble() / 2));
        return pause < Longest ? pause : Longest;
    }
}
