using System.Reflection;
using Jiheng.Platform.Answers;
using Microsoft.AspNetCore.Http.Metadata;

namespace Jiheng.Web.Api.Problems;

/// <summary>
/// Names the parameter of an address that could not be read (无法识别的参数). The generated readers of requests answer 400 without a
/// word when an optional one is wrong: which one is looked up here, by trying them again.
/// </summary>
internal static class UnreadParameter
{
    private const string Entrance = "地址可能抄错了，请从左侧目录进入。";

    /// <summary>What is wrong, when nothing but the number 400 has been said.</summary>
    internal static Refusal? Of(HttpContext http) => http.Response.StatusCode != StatusCodes.Status400BadRequest || http.GetEndpoint() is not { } endpoint
        ? null
        : endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Where(static p => p.HasTryParse)
            .Select(p => (p.Name, p.ParameterInfo, Given: Given(http.Request, p.Name)))
            .Where(static p => !string.IsNullOrEmpty(p.Given) && !Reads(p.ParameterInfo.ParameterType, p.Given))
            .Select(p => http.Request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal) ? BadRequests.Unread(p.Name, p.Given) : BadRequests.Unread(p.Name, p.Given, Entrance)).FirstOrDefault();

    private static string Given(HttpRequest request, string name) => (request.RouteValues.TryGetValue(name, out var value) ? value?.ToString() : request.Query[name].ToString()) ?? "";

    private static bool Reads(Type type, string given)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return Enum.TryParse(plain, given, ignoreCase: true, out _);
        var reader = plain.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider), plain.MakeByRefType()]);
        return reader is null || (bool)reader.Invoke(null, [given, System.Globalization.CultureInfo.InvariantCulture, null])!;
    }
}
