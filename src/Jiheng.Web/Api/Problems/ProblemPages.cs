using System.Text;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Diagnostics;

namespace Jiheng.Web.Api.Problems;

/// <summary>Answers without a body get one (空应答): problem+json below /api, elsewhere a page in its frame for whoever is signed in, plain text with the way back for others.</summary>
internal static class ProblemPages
{
    internal static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        var unread = UnreadParameter.Of(http);
        var problem = unread?.Problem ?? (status == StatusCodes.Status400BadRequest ? Platform.Answers.Problems.Malformed : Platform.Answers.Problems.All.FirstOrDefault(p => p.Status == status)) ?? new Problem("http-" + status, status, "请求未能完成");
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return ProblemAnswers.Of(problem, unread?.Detail ?? Advice(http, status) ?? problem.Title + "。").ExecuteAsync(http);
        // What forms are sent to is no page: whoever asks for it again, as a browser does, gets the pages of its kind.
        if (status == StatusCodes.Status405MethodNotAllowed && HttpMethods.IsGet(http.Request.Method) && http.Request.Path.Value is { Length: > 1 } path) return Results.LocalRedirect("/" + path.Split('/')[1]).ExecuteAsync(http);
        return http.Features.Get<Recognised>() is { Scopes: null } who && !http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal)
            ? FramedAsync(http, who, unread ?? new(problem, $"{problem.Title}。地址可能抄错了，或已经改名；请从左侧目录进入。"))
            : Results.Text($"{problem.Title}。请返回首页，从左侧目录进入。", "text/plain", Encoding.UTF8, status).ExecuteAsync(http);
    }

    private static async Task FramedAsync(HttpContext http, Recognised who, Refusal refusal) => await (await Barred.PageAsync(http, who, refusal)).ExecuteAsync(http);

    private static string? Advice(HttpContext http, int status) => status switch
    {
        StatusCodes.Status405MethodNotAllowed => $"这个地址没有 {http.Request.Method} 方法，应为 {http.Response.Headers.Allow}；各接口的方法见 /openapi/v1.json。",
        StatusCodes.Status415UnsupportedMediaType => "请求内容应为 JSON，请求头应有 Content-Type: application/json；上传文件用 application/octet-stream。",
        StatusCodes.Status404NotFound => "没有找到；地址见 /openapi/v1.json。",
        _ => null,
    };
}
