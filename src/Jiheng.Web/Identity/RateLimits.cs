using System.Threading.RateLimiting;
using Jiheng.Platform.Identity;
using Jiheng.Web.Api.Problems;
using Microsoft.AspNetCore.RateLimiting;

namespace Jiheng.Web.Identity;

/// <summary>How many requests a minute are taken (访问频率), from one account, one address, and of attempts to sign in from one address.</summary>
public sealed record RateLimits(int OfAccount, int OfAddress, int OfSignIns)
{
    /// <summary>Enough for an office behind one address on deadline day, and too few to try passwords.</summary>
    public static readonly RateLimits Usual = new(1200, 3000, 60);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    internal void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => IsHealth(http) ? RateLimitPartition.GetNoLimiter("") : Window("address " + Address(http), OfAddress)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => IsSignIn(http) ? Window("sign-in " + Address(http), OfSignIns) : RateLimitPartition.GetNoLimiter("")),
            PartitionedRateLimiter.Create<HttpContext, string>(http => http.Features.Get<Recognised>() is { } who ? Window("account " + who.Account.Id, OfAccount) : RateLimitPartition.GetNoLimiter("")));
        options.OnRejected = static async (context, cancel) =>
        {
            _ = cancel;
            context.HttpContext.Response.Headers.RetryAfter = "60";
            await ProblemAnswers.Of(Platform.Answers.Problems.TooMany, "一分钟内的请求过多；请稍后再试。").ExecuteAsync(context.HttpContext);
        };
    }

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = most, Window = Minute, QueueLimit = 0 });

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static bool IsSignIn(HttpContext http) => http.GetEndpoint() is { } endpoint && PermissionGate.NameOf(endpoint) is "sign-in.do" or "pages.sign-in.do" or "pages.setup.do";

    private static bool IsHealth(HttpContext http) => http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
