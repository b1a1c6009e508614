using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>Amounts of the prose by the ends of their names (按名称结尾查找数量).</summary>
internal sealed class LevelNames
{
    /// <summary>Shorter names are found nowhere.</summary>
    internal const int Shortest = 3;

    private const int Most = 256;

    private static readonly string[] TotalWords = ["合计", "总计", "总额", "决算", "共计"];

    private readonly Dictionary<string, List<PrintedFigure>> byEnd = new(StringComparer.Ordinal);

    internal LevelNames(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Prose)
            foreach (var figure in passage.Figures.Where(f => f.Label.Length >= Shortest && Words.IsLevel(f)))
                foreach (var end in Ends(figure.Label).Distinct()) Add(end, new(passage, figure));
    }

    /// <summary>Amounts named <paramref name="name"/> or 合计 of it, around <paramref name="passage"/>: 占本年支出 is a share of 本年支出合计.</summary>
    internal IEnumerable<PrintedFigure> Named(string name, Passage passage) =>
        byEnd.TryGetValue(name[^Shortest..], out var figures) ? Nearby.Of(figures, passage, Most).Where(f => IsNamed(f.Figure.Label, name)) : [];

    private static bool IsNamed(string label, string name) =>
        label.EndsWith(name, StringComparison.Ordinal) || Array.Exists(TotalWords, w => Without(label, w).EndsWith(name, StringComparison.Ordinal) && label.EndsWith(w, StringComparison.Ordinal));

    private static IEnumerable<string> Ends(string label) =>
        TotalWords.Where(w => label.EndsWith(w, StringComparison.Ordinal)).Select(w => Without(label, w).ToString()).Prepend(label).Where(l => l.Length >= Shortest).Select(l => l[^Shortest..]);

    private static ReadOnlySpan<char> Without(string label, string word) => label.AsSpan(0, Math.Max(0, label.Length - word.Length));

    private void Add(string end, PrintedFigure figure)
    {
        if (!byEnd.TryGetValue(end, out var figures)) byEnd[end] = figures = [];
        figures.Add(figure);
    }
}
