using System.Diagnostics.CodeAnalysis;

namespace Jiheng.Documents.Recognition.Lexicon;

/// <summary>The labels of one part of a form (一组标签): each meaning with the words that forms use for it.</summary>
public sealed class LabelSection
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> canonical = new(StringComparer.Ordinal);

    /// <summary>The meanings in the order of the file.</summary>
    public IReadOnlyCollection<string> Ids => canonical.Keys;

    /// <summary>The usual label of a meaning (规范写法).</summary>
    public string Canonical(string id) => canonical[id];

    /// <summary>Every word of a meaning, half-width and without blanks.</summary>
    public IReadOnlyList<string> Words(string id) => [.. ids.Where(i => i.Value == id).Select(i => i.Key)];

    /// <summary>The meaning of a label, however it is split or padded; null when it is none of this section.</summary>
    public string? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 2 * LabelText.Longest) return null;
        var normal = LabelText.Normal(text);
        if (normal.Length == 0) return null;
        var undated = LabelText.Undated(normal);
        return ids.GetValueOrDefault(normal) ?? ids.GetValueOrDefault(undated) ?? ids.GetValueOrDefault(LabelText.Bare(undated)) ?? ids.GetValueOrDefault(LabelText.Cut(undated));
    }

    /// <summary>The same for labels that a narrow cell cut off by a character or two: 满意度指.</summary>
    public string? FindCut(string text)
    {
        if (Find(text) is { } found) return found;
        var normal = LabelText.Normal(text);
        return normal.Length < 3 ? null : ids.FirstOrDefault(i => i.Key.Length - normal.Length is 1 or 2 && i.Key.StartsWith(normal, StringComparison.Ordinal)).Value;
    }

    /// <summary>The meaning whose word the text ends with, the longest one: 2020年…资金分配表 is 资金分配表.</summary>
    public string? FindEnding(string text)
    {
        if (text.Length > 4 * LabelText.Longest) return null;
        var normal = LabelText.Normal(text);
        var bare = LabelText.Bare(normal);
        return ids.Where(i => normal.EndsWith(i.Key, StringComparison.Ordinal) || bare.EndsWith(i.Key, StringComparison.Ordinal)).OrderByDescending(i => i.Key.Length).Select(i => i.Value).FirstOrDefault();
    }

    /// <summary>The meanings of the words that running text contains, each once.</summary>
    public IReadOnlyList<string> FindWithin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. ids.Where(i => text.Contains(i.Key, StringComparison.Ordinal)).Select(i => i.Value).Distinct()];
    }

    /// <summary>True when the text is one of the labels.</summary>
    public bool Has([NotNullWhen(true)] string? text) => text is not null && Find(text) is not null;

    /// <summary>Adds a word; false when it already means something else here.</summary>
    internal bool Add(string id, string word)
    {
        canonical.TryAdd(id, word);
        var normal = LabelText.Normal(word);
        return ids.TryAdd(normal, id) || ids[normal] == id;
    }
}
