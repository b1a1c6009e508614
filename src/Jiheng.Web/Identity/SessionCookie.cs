namespace Jiheng.Web.Identity;

/// <summary>The cookie of a session (会话 Cookie): only over TLS or on this machine, out of reach of scripts, not sent by other sites.</summary>
internal static class SessionCookie
{
    internal const string Name = "jiheng";

    private static CookieOptions Options => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    internal static string? KeyOf(HttpRequest request) => request.Cookies.TryGetValue(Name, out var key) && key.Length > 0 ? key : null;

    internal static void Give(HttpResponse response, string key) => response.Cookies.Append(Name, key, Options);

    internal static void Take(HttpResponse response) => response.Cookies.Delete(Name, Options);
}
