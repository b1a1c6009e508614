using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Documents.Forms.Reading;

/// <summary>Reading one definition (读取表单定义): where names are checked and what is wrong is written down.</summary>
internal sealed class FormContext(Diagnostics diagnostics, FormLexicon? lexicon)
{
    /// <summary>Other names of a line of funds.</summary>
    internal IReadOnlyList<string> OtherNames(string line) => lexicon?["funds"].Words(line) ?? [];

    internal void Error(YamlMap map, string key, string given, string expected, string action) =>
        diagnostics.Error(map.At(key), given, expected, action);

    /// <summary>One of a fixed set of words; the first when the key is absent.</summary>
    internal T Word<T>(YamlMap map, string key, params (string Word, T Value)[] words)
    {
        if (map.OptionalText(key) is not { } text) return words[0].Value;
        foreach (var (word, value) in words)
            if (word == text) return value;
        Error(map, key, text, $"以下之一：{string.Join("、", words.Select(static w => w.Word))}", "请更正");
        return words[0].Value;
    }

    /// <summary>A whole number from <paramref name="least"/> on; that number when the key is absent.</summary>
    internal int Whole(YamlMap map, string key, int least)
    {
        if (map.OptionalNumber(key) is not { } number) return least;
        if (number >= least && number == decimal.Truncate(number) && number <= 10_000m) return (int)number;
        Error(map, key, Domain.Quantities.QuantityFormat.Shortest(number), $"不小于 {least} 的整数", "请更正");
        return least;
    }

    internal bool Flag(YamlMap map, string key) => Word(map, key, ("false", false), ("true", true));

    internal Condition Condition(YamlMap map, ShapeScope scope)
    {
        var (when, unless) = (map.OptionalText("when"), map.OptionalText("unless"));
        if ((when ?? unless) is not { } field) return Forms.Condition.Always;
        if (when is not null && unless is not null) Error(map, "unless", unless, "when 与 unless 只写一个", "请删除其中一个");
        KnownField(map, when is null ? "unless" : "when", field, scope);
        return new(field, when is not null);
    }

    internal Template Template(YamlMap map, string key, string text, ShapeScope scope)
    {
        var template = new Template(text);
        foreach (var field in template.Fields) KnownField(map, key, field, scope);
        return template;
    }

    internal FieldKind? KnownField(YamlMap map, string key, string field, ShapeScope scope)
    {
        var kind = scope.Field(field);
        if (kind is null) Unknown(map, key, field, "字段", scope.Fields);
        return kind;
    }

    internal void Unknown(YamlMap map, string key, string name, string what, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct()];
        var nearest = Nearest.Of(name, names);
        Error(map, key, name, nearest is null ? $"该表可用的{what}：{string.Join("、", names)}" : $"该表可用的{what}，如“{nearest}”", "请更正");
    }
}
