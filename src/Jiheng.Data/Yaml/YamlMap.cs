using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using YamlDotNet.RepresentationModel;

namespace Jiheng.Data.Yaml;

/// <summary>
/// A map of a YAML file (键值表). Each getter names the key that it knows; once everything is read,
/// <see cref="ReportUnknownKeys"/> names the keys that nobody asked for. A missing or malformed value is one
/// diagnostic and a neutral value.
/// </summary>
public sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlNode, YamlMap> children = new(ReferenceEqualityComparer.Instance);
    private readonly Diagnostics diagnostics;
    private readonly string path;

    internal YamlMap(YamlMappingNode node, string source, string path, Diagnostics diagnostics)
    {
        (Source, this.path, this.diagnostics) = (source, path, diagnostics);
        Line = (int)node.Start.Line;
        foreach (var (key, value) in node.Children) entries[key is YamlScalarNode { Value: { } name } ? name : key.ToString()] = (key, value);
    }

    /// <summary>The file's name.</summary>
    public string Source { get; }

    /// <summary>1-based line on which the map starts.</summary>
    public int Line { get; }

    /// <summary>Its keys in the order of the file.</summary>
    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>True when the key stands there with a value.</summary>
    public bool Has(string key) => Find(key) is { } node && !NodeText.IsBlank(node);

    /// <summary>True when the key holds a list.</summary>
    public bool IsList(string key) => Find(key) is YamlSequenceNode;

    /// <summary>Where a key stands; the map's own line when it is absent.</summary>
    public Origin At(string key) => new(Source, entries.TryGetValue(key, out var e) ? (int)e.Key.Start.Line : Line, path + key);

    /// <summary>A required text; empty with one diagnostic when it is missing.</summary>
    public string Text(string key) => OptionalText(key) ?? Missing(key, "文字", "");

    /// <summary>A text, or null when the key is absent or blank.</summary>
    public string? OptionalText(string key) => Scalar(key, "文字");

    /// <summary>A required number; 0 with one diagnostic when it is missing or no number.</summary>
    public decimal Number(string key) => OptionalNumber(key) ?? (Has(key) ? 0m : Missing(key, "数字", 0m));

    /// <summary>A number, or null when the key is absent or no number (then with one diagnostic).</summary>
    public decimal? OptionalNumber(string key)
    {
        if (Scalar(key, "数字") is not { } text) return null;
        if (NumberText.TryRead(text, out var value, out _)) return value;
        diagnostics.Error(At(key), text, "数字", "请改为半角数字，如 1234.56");
        return null;
    }

    /// <summary>A required date; the earliest date with one diagnostic when it is missing or no date.</summary>
    public DateOnly Date(string key) => OptionalDate(key) ?? (Has(key) ? default : Missing<DateOnly>(key, "日期", default));

    /// <summary>A date, or null when the key is absent or no date (then with one diagnostic).</summary>
    public DateOnly? OptionalDate(string key)
    {
        if (Scalar(key, "日期") is not { } text) return null;
        if (DateText.TryRead(text, out var date)) return date;
        diagnostics.Error(At(key), text, "日期", "请改为年-月-日，如 2020-06-29");
        return null;
    }

    /// <summary>A required map; null with one diagnostic when it is missing or something else.</summary>
    public YamlMap? Map(string key) => OptionalMap(key) ?? (Has(key) ? null : Missing<YamlMap?>(key, "下一层的键和值", null));

    /// <summary>A map, or null when the key is absent or something else (then with one diagnostic).</summary>
    public YamlMap? OptionalMap(string key)
    {
        if (Find(key) is not { } node || NodeText.IsBlank(node)) return null;
        if (node is YamlMappingNode map) return Child(map, $"{path}{key}.");
        return Wrong<YamlMap?>(key, node, "下一层的键和值", null);
    }

    /// <summary>The texts of a list; a single text is a list of one; empty when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.All(static n => n is YamlScalarNode) => [.. list.Select(static n => NodeText.Of((YamlScalarNode)n))],
        YamlScalarNode scalar => NodeText.IsBlank(scalar) ? [] : [NodeText.Of(scalar)],
        { } other => Wrong<IReadOnlyList<string>>(key, other, "文字列表", []),
    };

    /// <summary>The maps of a list; empty when the key is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.All(static n => n is YamlMappingNode) =>
            [.. list.Select((n, i) => Child((YamlMappingNode)n, $"{path}{key}[{i + 1}]."))],
        { } other => NodeText.IsBlank(other) ? [] : Wrong<IReadOnlyList<YamlMap>>(key, other, "以“- ”开头、每项含键和值的列表", []),
    };

    /// <summary>Reports every key, here and below, that no getter asked for, with the nearest one that was.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var key in entries.Keys.Where(k => !asked.Contains(k)))
        {
            var nearest = Nearest.Of(key, asked.Where(a => !entries.ContainsKey(a))) ?? Nearest.Of(key, asked);
            diagnostics.Error(At(key), key, nearest is null ? $"以下之一：{string.Join("、", asked)}" : $"已知的键，如“{nearest}”", "请更正键名或删除该键");
        }

        foreach (var child in children.Values) child.ReportUnknownKeys();
    }

    private YamlMap Child(YamlMappingNode node, string childPath)
    {
        if (!children.TryGetValue(node, out var child)) children[node] = child = new YamlMap(node, Source, childPath, diagnostics);
        return child;
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    private string? Scalar(string key, string expected) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => NodeText.IsBlank(scalar) ? null : NodeText.Of(scalar),
        { } other => Wrong<string?>(key, other, expected, null),
    };

    private T Missing<T>(string key, string expected, T neutral)
    {
        diagnostics.Error(At(key), "", expected, $"请补上“{key}”");
        return neutral;
    }

    private T Wrong<T>(string key, YamlNode node, string expected, T neutral)
    {
        diagnostics.Error(At(key), NodeText.Quote(node), expected, "请按样例改写");
        return neutral;
    }
}
