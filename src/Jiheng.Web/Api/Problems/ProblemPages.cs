using Microsoft.AspNetCore.Diagnostics;
using Jiheng.Platform.Answers;

namespace Jiheng.Web.Api.Problems;

/// <summary>Answers without a body get one (空应答): problem+json below /api, plain text elsewhere.</summary>
internal static class ProblemPages
{
    internal static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        var problem = Platform.Answers.Problems.All.FirstOrDefault(p => p.Status == status) ?? new Problem("http-" + status, status, "请求未能完成");
        return http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? ProblemAnswers.Of(problem, problem.Title + "。").ExecuteAsync(http)
            : http.Response.WriteAsync(problem.Title + "。");
    }
}
