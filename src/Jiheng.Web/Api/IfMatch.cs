using System.Globalization;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Microsoft.Net.Http.Headers;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>Whether whoever saves has seen the latest version (版本核对); if not, both versions are shown.</summary>
internal static class IfMatch
{
    /// <summary>Whether the request names the version of <paramref name="root"/>; if not, <see cref="Check(HttpRequest, IVersioned, object, object)"/> says what is wrong.</summary>
    internal static bool Names(HttpRequest request, IVersioned root) => Names(request, root.Version);

    /// <summary>Whether the request names a version at all.</summary>
    internal static bool NamesAny(HttpRequest request) => request.Headers.IfMatch.Count > 0 && Given(request) is { Count: > 0 };

    /// <summary>Null when the request names the version of <paramref name="root"/>; otherwise the refusal.</summary>
    /// <param name="request">The request with its If-Match.</param>
    /// <param name="root">What is about to be changed.</param>
    /// <param name="current">How the API shows what is saved now.</param>
    /// <param name="yours">What the user wanted to save.</param>
    internal static Refusal? Check(HttpRequest request, IVersioned root, object current, object? yours) => Check(request, root.Version, current, yours);

    /// <summary>The same where what is changed together has a version together.</summary>
    internal static Refusal? Check(HttpRequest request, int version, object current, object? yours)
    {
        var given = request.Headers.IfMatch.ToString();
        if (given.Length == 0) return new(Reasons.IfMatchMissing, "修改时应在 If-Match 中给出读取时的 ETag，以免覆盖他人的修改；请重新读取后再改。");
        if (Given(request) is null) return new(Reasons.Malformed, $"If-Match 给出“{given}”，应为读取时的 ETag，连同它的引号；请改正后重试，没有保存任何修改。");
        if (Names(request, version)) return null;
        return new(
            Reasons.Stale,
            string.Create(CultureInfo.InvariantCulture, $"读取之后已有人修改：您依据的版本为{given}，现为“{version}”；两份内容一并给出，请核对后重新保存。"),
            new Dictionary<string, object?> { ["current_version"] = version, ["current"] = current, ["yours"] = yours });
    }

    private static bool Names(HttpRequest request, int version) => Given(request)?.Contains(ApiAnswer.ETagOf(version)!) == true;

    // “*” and weak tags name no version; null then, and for what is no tag at all.
    private static List<string>? Given(HttpRequest request) =>
        EntityTagHeaderValue.TryParseStrictList(request.Headers.IfMatch!, out var tags) && tags.All(static t => !t.IsWeak && t.Tag != "*") ? [.. tags.Select(static t => t.Tag.ToString())] : null;
}
