using Jiheng.Platform.Answers;
using Jiheng.Web.Api.OpenApi;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Identity;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>
/// Whoever asks for a rehearsal (试办) gets one or is refused: nothing is ever done in earnest because the word was misspelt, or because
/// the deed cannot be undone.
/// </summary>
internal static class RehearsalGate
{
    internal const string Header = "X-Dry-Run";

    // It takes the browser's cookie, which no transaction brings back.
    private const string SignOut = "me.sign-out";

    internal static Task CheckAsync(HttpContext http, RequestDelegate next) => Refused(http) is { } refusal ? ProblemAnswers.Of(refusal).ExecuteAsync(http) : next(http);

    private static Refusal? Refused(HttpContext http)
    {
        var asked = http.Request.Headers[Header].ToString();
        if (asked.Length == 0 || http.GetEndpoint() is not { } endpoint) return null;
        if (asked is not ("true" or "false")) return new(Reasons.Malformed, $"请求头 {Header} 给出“{asked}”，应为 true 或 false；没有保存任何修改。");
        if (asked == "false" || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) return null;
        return endpoint.Metadata.GetMetadata<WrittenEndpoint>() is null || PermissionGate.NameOf(endpoint) == SignOut ? new(Reasons.Malformed, "这件事不能试办；请去掉请求头 X-Dry-Run 后办理。没有保存任何修改。") : null;
    }
}
