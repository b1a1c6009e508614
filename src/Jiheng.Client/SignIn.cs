using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Jiheng.Client;

/// <summary>Trades a password for an access token (登录换令牌): the password is sent once and kept nowhere, and the session ends.</summary>
public static class SignIn
{
    /// <summary>Whether a password may be sent there: over TLS, or to this machine.</summary>
    public static bool IsSafe(Uri server) => server.Scheme == Uri.UriSchemeHttps || server.IsLoopback;

    /// <summary>The text of the new token. A password that has to be changed is changed first, into what <paramref name="newPassword"/> says.</summary>
    public static async Task<string> ForTokenAsync(Uri server, string userName, string password, string code, string tokenName, int days, CancellationToken cancel, Func<string>? newPassword = null)
    {
        if (!IsSafe(server)) throw new InvalidOperationException("Passwords are sent over TLS only.");
        // The cookies of the server are for TLS; to this machine they are handed on without.
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server, "/api/v1/") };
        using var entered = await http.PostAsJsonAsync("sign-in", new { userName, password, code }, JihengClient.Json, cancel);
        var view = await ReadAsync(entered, cancel);
        var cookies = string.Join("; ", entered.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(static c => c.Split(';')[0]) : []);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", cookies);
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-CSRF-Token", view["csrf"]!.ToString());
        if (newPassword is not null && view["mustChangePassword"]?.GetValue<bool>() == true)
        {
            using var changed = await http.PostAsJsonAsync("me/password", new { current = password, wanted = newPassword() }, JihengClient.Json, cancel);
            await ReadAsync(changed, cancel);
        }

        using var made = await http.PostAsJsonAsync("me/tokens", new { name = tokenName, scopes = "*:write", days }, JihengClient.Json, cancel);
        var token = (await ReadAsync(made, cancel))["text"]!.ToString();
        using var left = await http.PostAsync(new Uri("me/sign-out", UriKind.Relative), null, cancel);
        return token;
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw JihengClient.Refused(answer, text);
    }
}
