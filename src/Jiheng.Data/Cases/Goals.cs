using Jiheng.Data.Yaml;

namespace Jiheng.Data.Cases;

/// <summary>The overall goals (总体目标) of a form: expected and achieved, as one text or as a numbered list.</summary>
internal static class Goals
{
    internal static (string Expected, string Achieved) Read(YamlMap map)
    {
        if (map.IsList("goals"))
        {
            var list = map.Maps("goals");
            return (Join(list, "expected"), Join(list, "achieved"));
        }

        return map.OptionalMap("goals") is { } goals ? (goals.Text("expected"), goals.OptionalText("achieved") ?? "") : ("", "");
    }

    private static string Join(IReadOnlyList<YamlMap> goals, string key) =>
        string.Join('\n', goals.Select(g => $"{g.OptionalText("name")}：{g.OptionalText(key)}"));
}
