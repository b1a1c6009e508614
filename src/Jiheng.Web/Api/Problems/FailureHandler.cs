using System.Text.Json;
using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Problems;

/// <summary>What a user sees of a failure (故障应答): what to do, and never the inside of the program.</summary>
internal sealed partial class FailureHandler(ILogger<FailureHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await AnswerTo(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private IResult AnswerTo(HttpContext http, Exception exception)
    {
        if (exception is BadHttpRequestException { InnerException: JsonException json })
            return ProblemAnswers.Of(Reasons.Malformed, UnreadJson.Detail(json));
        if (exception is BadHttpRequestException bad) return BadRequests.Of(bad);
        if (StorageFailure.IsUnreachable(exception))
        {
            Unreachable(logger, http.TraceIdentifier, exception.Message);
            http.Response.Headers.RetryAfter = "5";
            return ProblemAnswers.Of(Reasons.Unavailable, "数据库暂时连不上，没有保存任何修改；请稍后重试。");
        }

        if (StorageFailure.IsBusy(exception) || exception is DbUpdateConcurrencyException)
        {
            http.Response.Headers.RetryAfter = "1";
            return ProblemAnswers.Of(Reasons.Busy, "他人正在写入同样的数据，您的修改没有保存；请稍候重试。");
        }

        if (StorageFailure.TakesNoWrites(exception))
        {
            ReadOnly(logger, http.TraceIdentifier, exception.GetBaseException().Message);
            http.Response.Headers.RetryAfter = "10";
            return ProblemAnswers.Of(Reasons.ReadOnly, "数据库现在只能查看，不能写入（磁盘满、只读副本或没有写权限），没有保存任何修改；请稍后重试，并告诉管理员。");
        }

        if (exception is UnfitTextException unfit) return ProblemAnswers.Of(Reasons.Malformed, unfit.Detail);
        if (StorageFailure.IsUnfit(exception)) return ProblemAnswers.Of(Reasons.Malformed, "请求中有过长的文字，或不能保存的字符（如 U+0000）；请改正后重试，没有保存任何修改。");

        Failed(logger, http.TraceIdentifier, exception);
        return ProblemAnswers.Of(Reasons.Internal, $"系统内部错误，没有保存任何修改；请把编号 {http.TraceIdentifier} 交给管理员。");
    }

    [LoggerMessage(2, LogLevel.Error, "Request {Trace}: the database is not there: {Reason}")]
    private static partial void Unreachable(ILogger logger, string trace, string reason);

    [LoggerMessage(3, LogLevel.Error, "Request {Trace}: the database takes no writes: {Reason}")]
    private static partial void ReadOnly(ILogger logger, string trace, string reason);

    [LoggerMessage(1, LogLevel.Error, "Request {Trace} failed.")]
    private static partial void Failed(ILogger logger, string trace, Exception exception);
}
