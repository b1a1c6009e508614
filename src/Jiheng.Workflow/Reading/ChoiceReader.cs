using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads a value that is one of some Chinese words (选项).</summary>
internal static class ChoiceReader
{
    /// <summary>The choice that stands there; <paramref name="usual"/> when the key is absent, or, with a diagnostic, when the word is unknown.</summary>
    internal static T Read<T>(YamlMap map, string key, Dictionary<T, string> words, T usual, Diagnostics diagnostics) where T : struct, Enum =>
        map.OptionalText(key) is { } text ? Find(map, key, text, words, diagnostics) ?? usual : usual;

    /// <summary>A choice that must be there.</summary>
    internal static T Demand<T>(YamlMap map, string key, Dictionary<T, string> words, T neutral, Diagnostics diagnostics) where T : struct, Enum =>
        map.Text(key) is { Length: > 0 } text ? Find(map, key, text, words, diagnostics) ?? neutral : neutral;

    /// <summary>Every choice of a list.</summary>
    internal static IReadOnlyList<T> List<T>(YamlMap map, string key, Dictionary<T, string> words, Diagnostics diagnostics) where T : struct, Enum =>
        [.. map.Texts(key).Select(t => Find(map, key, t, words, diagnostics)).OfType<T>()];

    private static T? Find<T>(YamlMap map, string key, string text, Dictionary<T, string> words, Diagnostics diagnostics) where T : struct, Enum
    {
        foreach (var (value, word) in words)
        {
            if (word == text) return value;
        }

        diagnostics.Error(map.At(key), text, $"以下之一：{string.Join("、", words.Values)}", Nearest.Of(text, words.Values) is { } near ? $"是否为“{near}”？请改正" : "请改正");
        return null;
    }
}
