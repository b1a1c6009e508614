using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jiheng.Web.Tests.Crashing;

/// <summary>
/// What a careful client does: every write has a key, and is sent again under the same key until it is answered. It is also
/// where the siege strikes.
/// </summary>
internal sealed class PersistentHandler(Siege siege, MortalServer server) : DelegatingHandler(new SocketsHttpHandler())
{
    private const int Attempts = 100;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var writes = request.Method != HttpMethod.Get;
        if (writes && !request.Headers.Contains("Idempotency-Key")) request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var content = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var struck = writes && siege.Strike() is { } delay ? siege.KillAfterAsync(delay) : Task.CompletedTask;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (await TryAsync(request, content, attempt == 1, attempt == Attempts, cancellationToken) is not { } answer) continue;
                if (writes && answer.IsSuccessStatusCode) siege.Confirmed.Enqueue(new(request, content, answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken)));
                return answer;
            }
        }
        finally
        {
            await struck;
            await server.ReviveAsync();
        }
    }

    /// <summary>Sends a confirmed write once more.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> RepeatAsync(Confirmed write)
    {
        using var invoker = new HttpMessageInvoker(InnerHandler!, disposeHandler: false);
        using var answer = await invoker.SendAsync(Copy(write.Request, write.Content), CancellationToken.None);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, byte[]? content, bool firstFailure, bool last, CancellationToken cancel)
    {
        try
        {
            var answer = await base.SendAsync(Copy(request, content), cancel);
            await answer.Content.LoadIntoBufferAsync(cancel);
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests) || last) return answer;
            await Task.Delay(200, cancel);
        }
        catch (Exception e) when (!last && e is HttpRequestException or IOException or SocketException)
        {
            // The connection is gone a moment before the system says that the process is.
            await Task.Delay(50, cancel);
            await siege.RecoverAsync(firstFailure);
        }

        return null;
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, byte[]? content)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers) copy.Headers.TryAddWithoutValidation(name, values);
        if (content is null) return copy;
        copy.Content = new StringContent(Encoding.UTF8.GetString(content), Encoding.UTF8, "application/json");
        return copy;
    }
}
