namespace Jiheng.Web.Identity;

/// <summary>What every answer tells the browser to refuse (安全响应头). Pages use their own style sheets and scripts and nothing else.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal static Task WriteAsync(HttpContext http, RequestDelegate next)
    {
        // An answer made from a failure begins anew; these go with it all the same.
        http.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            if (context.Response.Headers.ContentSecurityPolicy.Count == 0) Write(context);
            return Task.CompletedTask;
        }, http);
        Write(http);
        return next(http);
    }

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // What one person was shown stays in no cache for the next.
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
    }
}
