using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jiheng.Web.Api.Problems;

/// <summary>What is wrong with the JSON of a request (无法识别的 JSON): which member, and what should stand there. The reader says it in English, and of types.</summary>
internal static partial class UnreadJson
{
    /// <summary>In words for whoever sent it.</summary>
    internal static string Detail(JsonException json)
    {
        var (path, message) = (json.Path is null or "$" ? "" : json.Path.TrimStart('$', '.'), json.Message);
        var at = path.Length == 0 ? "请求内容" : $"{path} 处";
        var what = Missing().Match(message) is { Success: true } missing ? $"{at}缺少 {string.Join("、", Quoted().Matches(missing.Value).Select(static m => m.Groups["name"].Value))}"
            : Unknown().Match(message) is { Success: true } unknown ? $"不认识成员 {unknown.Groups["name"].Value}（{at}）"
            : Unlike().Match(message) is { Success: true } unlike && TypeOf(unlike.Groups["type"].Value) is { } type ? $"{at}应为{ExpectedWords.Of(MemberOf(type, path))}"
            : json.LineNumber is { } line && path.Length == 0 ? $"第 {line + 1} 行第 {json.BytePositionInLine + 1} 字节处写法有误"
            : $"{at}无法识别";
        return $"请求内容不是约定的 JSON：{what}；{BadRequests.Contract}";
    }

    // Of a simple value in a record the reader names the record.
    private static Type MemberOf(Type type, string path) =>
        type.GetProperty(path[(path.LastIndexOf('.') + 1)..], BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } member ? member.PropertyType : type;

    private static Type? TypeOf(string name) => Type.GetType(name, throwOnError: false) ?? AppDomain.CurrentDomain.GetAssemblies().Where(static a => a.GetName().Name?.StartsWith("Jiheng.", StringComparison.Ordinal) == true).Select(a => a.GetType(name, throwOnError: false)).FirstOrDefault(static t => t is not null);

    [GeneratedRegex("missing required properties.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("JSON property '(?<name>[^']*)' could not be mapped", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"could not be converted to (?:System\.Nullable`1\[)?(?<type>[\w.+`]+[\w`])", RegexOptions.CultureInvariant)]
    private static partial Regex Unlike();
}
