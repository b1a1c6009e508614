using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jiheng.Web.Api;

/// <summary>A successful answer of the API (成功应答): content that is written once and can be kept for an idempotent repetition.</summary>
internal sealed class ApiAnswer(int status, string body, string? etag, string? location) : IResult, IStatusCodeHttpResult
{
    internal string Body => body;

    internal string? ETag => etag;

    internal string? Location => location;

    /// <summary>Whether it shows a secret, which is kept nowhere, not even for a repetition.</summary>
    internal bool IsSecret { get; private init; }

    internal ApiAnswer AsSecret() => new(status, body, etag, location) { IsSecret = true };

    public int? StatusCode => status;

    internal static ApiAnswer Ok(object value, int? version = null) => new(StatusCodes.Status200OK, Json(value), ETagOf(version), null);

    internal static ApiAnswer Created(string location, object value, int? version = null) => new(StatusCodes.Status201Created, Json(value), ETagOf(version), location);

    internal static ApiAnswer Accepted(string location, object value) => new(StatusCodes.Status202Accepted, Json(value), null, location);

    internal static string? ETagOf(int? version) => version is { } v ? string.Create(CultureInfo.InvariantCulture, $"\"{v}\"") : null;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        if (etag is not null) response.Headers.ETag = etag;
        if (location is not null) response.Headers.Location = location;
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(body, Encoding.UTF8, httpContext.RequestAborted);
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, ApiJson.Options);
}
