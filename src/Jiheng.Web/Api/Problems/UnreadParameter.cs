using System.Collections.Concurrent;
using System.Reflection;
using Jiheng.Platform.Answers;
using Microsoft.AspNetCore.Http.Metadata;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Problems;

/// <summary>
/// Names the parameter of an address that could not be read (无法识别的参数). The generated readers of requests answer 400 without a
/// word when an optional one is wrong: which one is looked up here, by trying them again.
/// </summary>
internal static class UnreadParameter
{
    private const string Entrance = "地址可能抄错了，请从左侧目录进入。";
    private static readonly ConcurrentDictionary<Endpoint, string[]> Known = [];

    /// <summary>What is wrong, when nothing but the number 400 has been said.</summary>
    internal static Refusal? Of(HttpContext http) => http.Response.StatusCode != StatusCodes.Status400BadRequest || http.GetEndpoint() is not { } endpoint
        ? null
        : endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Where(static p => p.HasTryParse)
            .Select(p => (p.Name, p.ParameterInfo.ParameterType, Given: Given(http.Request, p.Name)))
            .Where(static p => !string.IsNullOrEmpty(p.Given) && !Reads(p.ParameterType, p.Given))
            .Select(p => BadRequests.Unread(p.Name, p.Given, ExpectedWords.Of(p.ParameterType), IsOfApi(http) ? BadRequests.Contract : Entrance)).FirstOrDefault();

    /// <summary>A parameter that the API does not know: whoever means to ask for a part must not be answered with the whole.</summary>
    internal static Refusal? Unknown(HttpContext http)
    {
        if (http.Request.Query.Count == 0 || http.GetEndpoint() is not { } endpoint) return null;
        var known = Known.GetOrAdd(endpoint, static e => [.. e.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Where(static p => p.HasTryParse || p.ParameterInfo.ParameterType == typeof(string)).Select(static p => p.Name)]);
        if (http.Request.Query.Keys.FirstOrDefault(k => !known.Contains(k, StringComparer.OrdinalIgnoreCase)) is not { } odd) return null;
        var offered = known.Where(k => !http.Request.RouteValues.ContainsKey(k)).Select(BadRequests.Camel).ToArray();
        return new(Reasons.Malformed, $"没有参数 {BadRequests.Short(odd)}；{(offered.Length == 0 ? "这个地址不带参数" : $"可用的有 {string.Join("、", offered)}")}，{BadRequests.Contract}");
    }

    private static bool IsOfApi(HttpContext http) => http.Request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal);

    private static string Given(HttpRequest request, string name) => (request.RouteValues.TryGetValue(name, out var value) ? value?.ToString() : request.Query[name].ToString()) ?? "";

    private static bool Reads(Type type, string given)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return Enum.TryParse(plain, given, ignoreCase: true, out _);
        if (plain == typeof(bool)) return bool.TryParse(given, out _);
        var reader = plain.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider), plain.MakeByRefType()]);
        return reader is null || (bool)reader.Invoke(null, [given, System.Globalization.CultureInfo.InvariantCulture, null])!;
    }
}
