using System.Text.Json;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>
/// Turns back text that no column keeps (文字入口), before anything reads it: U+0000 and half characters, in the address, in headers,
/// in forms and in JSON. So the answer is the same on every database.
/// </summary>
internal sealed class TextGate(RequestDelegate next)
{
    /// <summary>The longest reason that a request may give in X-Reason.</summary>
    internal const int LongestReason = 1000;

    private const int MostJson = 4 << 20;
    private const int MostOfStrangers = 64 << 10;
    private const string Advice = "请改正后重试，没有保存任何修改。";

    /// <summary>Why something is done, as the request says; empty when it does not.</summary>
    internal static string ReasonOf(HttpRequest request) => Uri.UnescapeDataString(request.Headers["X-Reason"].ToString()).Trim();

    public async Task InvokeAsync(HttpContext http)
    {
        Limit(http);
        var found = InAddress(http.Request) ?? InReason(http.Request) ?? await InContentAsync(http.Request);
        if (found is { } refusal)
        {
            await (http.Request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal) || http.Request.HasJsonContentType() ? ProblemAnswers.Of(refusal) : Results.Text(refusal.Detail, statusCode: refusal.Problem.Status)).ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    // Nobody need send much before he is known, or as JSON; whoever reads beyond is refused by the server itself.
    private static void Limit(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size) return;
        if (http.Features.Get<Recognised>() is null) size.MaxRequestBodySize = MostOfStrangers;
        else if (http.Request.HasJsonContentType()) size.MaxRequestBodySize = MostJson;
    }

    private static Refusal? InAddress(HttpRequest request)
    {
        if (IsUnfit(request.Path.Value ?? "")) return Unfit("地址");
        return request.Query.FirstOrDefault(static q => IsUnfit(q.Key) || q.Value.Any(IsUnfit)) is { Key: { } name } ? Unfit($"参数“{Shown(name)}”") : null;
    }

    private static Refusal? InReason(HttpRequest request)
    {
        var reason = ReasonOf(request);
        if (IsUnfit(reason)) return Unfit("请求头 X-Reason ");
        return reason.Length > LongestReason ? new(Reasons.Malformed, $"请求头 X-Reason 的原因有{reason.Length}个字，最多{LongestReason}个；{Advice}") : null;
    }

    private static async Task<Refusal?> InContentAsync(HttpRequest request)
    {
        // The API takes no forms.
        if (request.HasFormContentType && !request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal) && (await request.ReadFormAsync(request.HttpContext.RequestAborted)).FirstOrDefault(static f => IsUnfit(f.Key) || f.Value.Any(IsUnfit)) is { Key: { } field }) return Unfit($"“{Shown(field)}”");
        if (!request.HasJsonContentType()) return null;
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset is { Length: > 0 } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return new(Reasons.MediaType, $"请求内容的字符集为“{Shown(charset.ToString())}”，应为 UTF-8；{Advice}");
        request.EnableBuffering();
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return InJson(content.GetBuffer().AsSpan(0, (int)content.Length)) is { } member ? Unfit(member.Length == 0 ? "请求内容" : $"成员“{Shown(member)}”") : null;
    }

    // Only what is escaped can hold such a character: bare, it is no JSON, and whoever reads it next says so.
    private static string? InJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var member = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String)) continue;
                if (reader.ValueIsEscaped && (!TryRead(ref reader, out var text) || IsUnfit(text))) return member;
                if (reader.TokenType == JsonTokenType.PropertyName) member = reader.GetString() ?? "";
            }
        }
        catch (JsonException)
        {
            // Whoever reads it says where.
        }

        return null;
    }

    private static bool TryRead(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static bool IsUnfit(string? text) => text is not null && text.Contains('\0', StringComparison.Ordinal);

    private static string Shown(string name) => ShortText.Of(name.Replace("\0", "", StringComparison.Ordinal), 60);

    private static Refusal Unfit(string where) => new(Reasons.Malformed, $"{where}中有不能保存的字符（U+0000，或只有一半的字符）；{Advice}");
}
