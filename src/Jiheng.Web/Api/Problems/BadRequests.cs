using System.Text.RegularExpressions;
using Jiheng.Platform.Answers;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Problems;

/// <summary>What the server itself could not read of a request (无法识别的请求), in words for whoever sent it.</summary>
internal static partial class BadRequests
{
    internal const string Contract = "请对照 /openapi/v1.json 改正。";

    internal static IResult Of(BadHttpRequestException bad) => bad.StatusCode switch
    {
        _ when bad is UnknownMarkException mark => ProblemAnswers.Of(Reasons.Malformed, mark.Detail),
        StatusCodes.Status413PayloadTooLarge => ProblemAnswers.Of(Reasons.TooLarge, $"请求内容过大：文件最多{Platform.Attachments.AttachmentCommands.MostBytes >> 20} MB，JSON 最多4 MB，登录前最多64 KB；请分次办理。"),
        StatusCodes.Status415UnsupportedMediaType => ProblemAnswers.Of(Reasons.MediaType, "请求内容应为 JSON，请求头应有 Content-Type: application/json；上传文件用 application/octet-stream。"),
        _ when Unbound().Match(bad.Message) is { Success: true } found => ProblemAnswers.Of(Unread(found.Groups["name"].Value, found.Groups["given"].Value)),
        _ when Missing().Match(bad.Message) is { Success: true } missing => ProblemAnswers.Of(Reasons.Malformed, $"没有给出参数 {Camel(missing.Groups["name"].Value)}；{Contract}"),
        _ => ProblemAnswers.Of(Reasons.Malformed, "请求的地址、参数或内容不符合约定；" + Contract),
    };

    /// <summary>A parameter whose value is none.</summary>
    internal static Refusal Unread(string name, string given, string expected = "", string advice = Contract) =>
        new(Reasons.Malformed, $"参数 {Camel(name)} 给出“{Short(given)}”，{(expected.Length == 0 ? "不能识别" : "应为" + expected)}；{advice}");

    /// <summary>A name as the API writes it.</summary>
    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    internal static string Short(string given) => given.Length <= 40 ? given : given[..40] + "…";

    [GeneratedRegex("""Failed to bind parameter ".+ (?<name>\w+)" from "(?<given>.*)"\.""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Unbound();

    [GeneratedRegex("""Required parameter ".+ (?<name>\w+)" was not provided""", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
