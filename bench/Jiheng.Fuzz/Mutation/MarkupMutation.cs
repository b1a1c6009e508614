using System.Text.RegularExpressions;

namespace Jiheng.Fuzz.Mutation;

/// <summary>Breaks XML and HTML by their tags and attributes (标记变异), so that most of it still parses.</summary>
internal static partial class MarkupMutation
{
    private const int Longest = 4_000_000;

    internal static string Of(string source, Random random)
    {
        var text = source;
        for (var steps = 1 << random.Next(4); steps > 0; steps--) text = Step(text, random);
        return text;
    }

    private static string Step(string text, Random random)
    {
        var tags = Tag().Matches(text);
        if (tags.Count < 2 || text.Length > Longest) return text + Odd.Text(random);
        var (tag, other) = (tags[random.Next(tags.Count)], tags[random.Next(tags.Count)]);
        var (from, to) = tag.Index < other.Index ? (tag, other) : (other, tag);
        var between = text[from.Index..(to.Index + to.Length)];
        switch (random.Next(10))
        {
            case 0: return text.Remove(tag.Index, tag.Length);
            case 1: return text.Insert(other.Index, tag.Value);
            case 2: return text.Remove(from.Index, between.Length);
            case 3: return text.Insert(to.Index + to.Length, between);
            case 4: return text.Insert(tag.Index + tag.Length, random.Next(30) == 0 ? Odd.Flood(random, 16) : Odd.Text(random));
            case 5: return Nest(text, tag, random);
            case 6: return text[..tag.Index] + Value(tag.Value, random) + text[(tag.Index + tag.Length)..];
            case 7: return text[..tag.Index] + Value(tag.Value, random) + text[(tag.Index + tag.Length)..];
            case 8: return text[..tag.Index] + other.Value + text[(tag.Index + tag.Length)..];
            default: return random.Next(10) == 0 ? Repeat(text, from.Index, between, random) : text.Insert(tag.Index + tag.Length, "<!--" + Odd.Text(random) + "-->");
        }
    }

    /// <summary>The element around a place, many times in itself.</summary>
    private static string Nest(string text, Match tag, Random random)
    {
        var name = Name().Match(tag.Value).Value;
        if (name.Length == 0) return text;
        var depth = 1 << random.Next(random.Next(20) == 0 ? 14 : 6);
        var at = tag.Index + tag.Length;
        return text.Insert(at, string.Concat(Enumerable.Repeat($"<{name}>", depth)) + Odd.Text(random) + string.Concat(Enumerable.Repeat($"</{name}>", depth)));
    }

    private static string Repeat(string text, int at, string piece, Random random) =>
        piece.Length == 0 ? text : text.Insert(at, string.Concat(Enumerable.Repeat(piece, Math.Min(1 << random.Next(12), Longest / piece.Length))));

    /// <summary>Another value in one of the tag's attributes, or another attribute.</summary>
    private static string Value(string tag, Random random)
    {
        var values = Quoted().Matches(tag);
        if (values.Count == 0) return tag.Insert(Math.Max(1, tag.Length - 1), $" a{random.Next(9)}=\"{Safe(random)}\"");
        var value = values[random.Next(values.Count)];
        return $"{tag[..value.Index]}\"{Safe(random)}\"{tag[(value.Index + value.Length)..]}";
    }

    private static string Safe(Random random) => Odd.Text(random).Replace("\"", "", StringComparison.Ordinal).Replace("<", "", StringComparison.Ordinal);

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=^</?)[\w:]+")]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
