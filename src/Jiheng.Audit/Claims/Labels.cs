using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Audit.Claims;

/// <summary>What the labels of tables mean (标签含义), as forms/lexicon.yaml says; the program itself knows no label.</summary>
public sealed class Labels
{
    /// <summary>Longer than this, a cell holds text and no label.</summary>
    private const int Longest = 24;

    private static readonly string[] Sums = ["totals", "subtotals", "grand_totals", "area_totals"];

    private readonly FormLexicon lexicon;
    private readonly Dictionary<(string Section, string Text), string?> known = [];
    private readonly Dictionary<string, bool> sums = [];

    /// <summary>Reads labels by <paramref name="lexicon"/>; one for each document, because it remembers what it looked up.</summary>
    public Labels(FormLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>The meaning of a label among those of a section; null when it is none of them.</summary>
    internal string? In(string section, string text)
    {
        if (text.Length is 0 or > Longest) return null;
        if (known.TryGetValue((section, text), out var meaning)) return meaning;
        return known[(section, text)] = lexicon[section].Find(text);
    }

    /// <summary>The same for a label with its value behind a colon: 项目名称：某项目.</summary>
    internal string? Field(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return In("fields", colon > 0 ? text[..colon] : text);
    }

    /// <summary>The kind of form that a title names: department for …部门整体支出绩效自评表.</summary>
    internal string? Title(string text) => lexicon["titles"].FindEnding(text);

    /// <summary>The meaning of the word that a name ends in.</summary>
    internal string? Ending(string section, string text) => text.Length == 0 ? null : lexicon[section].FindEnding(text);

    /// <summary>The meanings of a section whose words a text contains.</summary>
    internal IReadOnlyList<string> Within(string section, string text) => lexicon[section].FindWithin(text);

    /// <summary>True for names that are all the classes of one division, each once: 中央…, 地方….</summary>
    internal IReadOnlyCollection<string> Meanings(string section) => lexicon[section].Ids;

    internal IReadOnlyList<string> Words(string section, string id) => lexicon[section].Words(id);

    internal bool AreWhole(IReadOnlyList<string> names, string section = "complements") =>
        lexicon[section] is var divisions && divisions.Ids.Any(id => divisions.Words(id) is var words && words.Count == names.Count && words.All(w => names.Count(n => n.Contains(w, StringComparison.Ordinal)) == 1));

    /// <summary>True for a level-1 or level-2 class (一级、二级指标), cut off or not.</summary>
    internal bool IsClass(string text) => text.Length is > 1 and <= Longest && (lexicon["level2"].FindCut(text) ?? lexicon["level1"].FindCut(text)) is not null;

    /// <summary>True for 合计, 小计, 资金总额 and whatever ends in them: 南部三县小计.</summary>
    internal bool IsSum(string text)
    {
        if (text.Length is 0 or >= Longest || !text.Any(c => c > '\u2E7F')) return false;
        if (sums.TryGetValue(text, out var sum)) return sum;
        return sums[text] = Array.Exists(Sums, s => lexicon[s].FindEnding(text) is not null) || lexicon["funds"].Find(text) == "total";
    }
}
