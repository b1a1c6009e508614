using System.Text;

namespace Jiheng.Data.Cases.Writing;

/// <summary>Builds a YAML file as people write them: texts quoted, several lines as a block, maps and lists indented.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder text = new();
    private readonly string indent;
    private string first;

    internal YamlText(string comment = "")
    {
        (indent, first) = ("", "");
        if (comment.Length > 0) text.Append("# ").Append(comment.Replace('\n', ' ')).Append('\n');
    }

    private YamlText(string indent, string first) => (this.indent, this.first) = (indent, first);

    internal YamlText Add(string key, string value)
    {
        Key(key);
        text.Append(' ').Append(Scalar(value)).Append('\n');
        return this;
    }

    /// <summary>The same, when there is something to say.</summary>
    internal YamlText AddUnlessEmpty(string key, string value) => value.Length == 0 ? this : Add(key, value);

    internal YamlText Bare(string key, string value)
    {
        Key(key);
        text.Append(' ').Append(value).Append('\n');
        return this;
    }

    internal YamlText Texts(string key, IEnumerable<string> values)
    {
        Key(key);
        text.Append('\n');
        foreach (var value in values) text.Append(indent).Append("- ").Append(new YamlText(indent, "").Scalar(value)).Append('\n');
        return this;
    }

    internal YamlText Map(string key, Action<YamlText> fill)
    {
        Key(key);
        var child = new YamlText(indent + "  ", indent + "  ");
        fill(child);
        text.Append('\n').Append(child.text);
        return this;
    }

    internal YamlText Maps<T>(string key, IEnumerable<T> items, Action<YamlText, T> fill)
    {
        Key(key);
        text.Append('\n');
        foreach (var item in items)
        {
            var child = new YamlText(indent + "  ", indent + "- ");
            fill(child, item);
            text.Append(child.text);
        }

        return this;
    }

    public override string ToString() => text.ToString();

    private void Key(string key)
    {
        text.Append(first.Length > 0 ? first : indent).Append(key).Append(':');
        first = "";
    }

    private string Scalar(string value)
    {
        var lines = value.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length > 1 && Array.TrueForAll(lines, static l => l.Length > 0 && !char.IsWhiteSpace(l[0]) && !l.Contains('\t') && !char.IsWhiteSpace(l[^1])))
            return "|-" + string.Concat(lines.Select(l => $"\n{indent}  {l}"));
        return '"' + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal) + '"';
    }
}
