using Jiheng.Web.Api.Problems;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>Refuses parameters that cannot be read and a part of a list that cannot be meant (分页核对), instead of answering another one.</summary>
internal static class PageFilter
{
    internal static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if ((UnreadParameter.Of(context.HttpContext) ?? UnreadParameter.Unknown(context.HttpContext)) is { } unread) return ValueTask.FromResult<object?>(ProblemAnswers.Of(unread));
        foreach (var argument in context.Arguments)
            if (argument is PageQuery { Limit: < 1 or > PageQuery.Most } page) return ValueTask.FromResult<object?>(ProblemAnswers.Of(Reasons.Malformed, $"参数 limit 给出{page.Limit}，应为1至{PageQuery.Most}；不给出时为{PageQuery.Usual}。"));
        return next(context);
    }
}
