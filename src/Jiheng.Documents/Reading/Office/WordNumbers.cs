using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Automatic numbers (自动编号) as Word prints them: 一、 and （一） of most reports stand nowhere in the text. Counts go on
/// through the document, so paragraphs must be asked in order. ECMA-376 part 1, 17.9.
/// </summary>
internal sealed class WordNumbers
{
    private const int Levels = 9;

    private readonly WordStyles styles;
    private readonly Dictionary<string, WordList> lists = new(StringComparer.Ordinal);

    internal WordNumbers(XElement? part, WordStyles styles)
    {
        this.styles = styles;
        var patterns = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var pattern in part?.Elements().Where(e => e.Name() == "abstractNum") ?? []) patterns.TryAdd(pattern.Value("abstractNumId") ?? "", pattern);
        var counts = new Dictionary<string, int?[]>(StringComparer.Ordinal);
        foreach (var list in part?.Elements().Where(e => e.Name() == "num") ?? [])
        {
            var id = list.Property("abstractNumId") ?? "";
            if (!patterns.TryGetValue(id, out var pattern)) continue;
            if (!counts.TryGetValue(id, out var count)) counts[id] = count = new int?[Levels];
            lists.TryAdd(list.Value("numId") ?? "", new(pattern, list, count));
        }
    }

    /// <summary>The number before the next paragraph, empty when it has none.</summary>
    internal string Next(XElement? properties)
    {
        if (lists.Count == 0) return "";
        var (numbering, style) = (properties.Child("numPr"), "");
        if (numbering is null && properties.Property("pStyle") is { } named && styles.Numbering(named) is { } inherited) (numbering, style) = inherited;
        if (numbering is null || !lists.TryGetValue(numbering.Property("numId") ?? "", out var list)) return "";
        var level = int.TryParse(numbering.Property("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var l) ? l : list.LevelOf(style);
        return level < Levels ? Show(list, level) : "";
    }

    private static string Show(WordList list, int level)
    {
        if (list.Level(level) is not { } own) return "";
        list.Count(level);
        if (own.Property("numFmt") == "bullet") return "";
        var plain = own.IsOn("isLgl");
        var shown = new StringBuilder();
        var pattern = own.Property("lvlText") ?? "";
        for (var i = 0; i < pattern.Length && i < 64; i++)
        {
            var ahead = i + 1 < pattern.Length ? pattern[i + 1] - '1' : -1;
            if (pattern[i] != '%' || ahead is < 0 or >= Levels)
            {
                shown.Append(pattern[i]);
                continue;
            }

            shown.Append(NumberForms.Show(list.At(ahead), plain ? "decimal" : list.Level(ahead).Property("numFmt") ?? "decimal"));
            i++;
        }

        // Word sets a tab; without a blank 1. and 2024 would read as one number.
        return shown.Length == 0 || shown[^1] > '\u2E7F' ? shown.ToString() : shown.Append(' ').ToString();
    }
}

/// <summary>One list of numbers (编号列表): its levels, and how far it has counted. Lists of one pattern count together.</summary>
internal sealed class WordList(XElement pattern, XElement list, int?[] counts)
{
    /// <summary>A list has nine levels and few properties; what stands behind is not looked for.</summary>
    private const int MostChildren = 64;

    private readonly HashSet<int> begun = [];
    private readonly XElement[] levels = [.. pattern.Elements().Take(MostChildren).Where(e => e.Name() == "lvl")];
    private readonly XElement[] overrides = [.. list.Elements().Take(MostChildren).Where(e => e.Name() == "lvlOverride")];

    internal XElement? Level(int level) => Override(level).Child("lvl") ?? At(levels, level);

    internal int LevelOf(string style) =>
        int.TryParse(Array.Find(levels, e => e.Property("pStyle") == style).Value("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0;

    internal void Count(int level)
    {
        var restart = begun.Add(level) && Override(level).Child("startOverride") is not null;
        counts[level] = restart || counts[level] is not { } count ? Start(level) : unchecked(count + 1);
        for (var deeper = level + 1; deeper < counts.Length; deeper++)
            if (Level(deeper).Property("lvlRestart") != "0") counts[deeper] = null;
    }

    /// <summary>The count of a level; one that has not been counted yet stands at its start.</summary>
    internal int At(int level) => counts[level] ??= Start(level);

    private XElement? Override(int level) => At(overrides, level);

    private static XElement? At(XElement[] elements, int level) =>
        Array.Find(elements, e => e.Value("ilvl") == level.ToString(CultureInfo.InvariantCulture));

    private int Start(int level) =>
        int.TryParse(Override(level).Property("startOverride") ?? Level(level).Property("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
}
