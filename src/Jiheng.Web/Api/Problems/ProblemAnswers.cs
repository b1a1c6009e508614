using Jiheng.Platform.Answers;

namespace Jiheng.Web.Api.Problems;

/// <summary>Refusals as problem+json of RFC 9457 (错误应答).</summary>
internal static class ProblemAnswers
{
    internal const string TypePrefix = "urn:jiheng:problem:";

    internal static IResult Of(Refusal refusal) => Of(refusal.Problem, refusal.Detail, refusal.More);

    internal static IResult Of(Problem problem, string detail, IReadOnlyDictionary<string, object?>? more = null)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = problem.Code };
        foreach (var (name, value) in more ?? new Dictionary<string, object?>()) extensions[name] = value;
        return Results.Problem(detail, statusCode: problem.Status, title: problem.Title, type: TypePrefix + problem.Code, extensions: extensions);
    }
}
