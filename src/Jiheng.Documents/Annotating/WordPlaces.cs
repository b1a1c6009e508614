using System.Xml.Linq;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Office;

namespace Jiheng.Documents.Annotating;

/// <summary>Which elements of a Word file's body print the characters at a place (批注位置).</summary>
internal sealed class WordPlaces
{
    private readonly Dictionary<string, List<WordStretch>> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> notes;
    private WordStretch? first;

    internal WordPlaces(SafePackage package, string main, XElement root)
    {
        WordFile.Read("", package, main, root, See);
        notes = NoteReferences(package, main, root);
    }

    /// <summary>The stretch that a comment speaks of; null when the body prints nothing like it.</summary>
    internal (WordStretch Stretch, int Start, int End)? Find(SourcePlace place, int length)
    {
        foreach (var stretch in byPath.GetValueOrDefault(place.Path) ?? [])
        {
            var start = place.Column - 1 - stretch.Start;
            if (start >= 0 && start < stretch.Length) return (stretch, start, Math.Min(start + Math.Max(1, length), stretch.Length));
        }

        return null;
    }

    /// <summary>Word takes no comments in headers, text boxes and notes: they go to the paragraph or the mark that these hang on.</summary>
    internal XElement? Anchor(SourcePlace place)
    {
        if (notes.TryGetValue(place.Path.Split('/')[0], out var mark)) return mark;
        for (var path = place.Path; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
            if (byPath.TryGetValue(path, out var stretches) && stretches[0].Leaves.Count > 0) return WordStretch.AnchorOf(stretches[0].Leaves[0].Element);
        return first?.Leaves is [var leaf, ..] ? WordStretch.AnchorOf(leaf.Element) : null;
    }

    private void See(string path, int start, WordText text)
    {
        if (!path.StartsWith("body/", StringComparison.Ordinal) || path.Contains("/box[", StringComparison.Ordinal)) return;
        var stretch = new WordStretch(start, text.Text.Length, text.Number, [.. text.Leaves]);
        if (!byPath.TryGetValue(path, out var here)) byPath[path] = here = [];
        here.Add(stretch);
        if (stretch.Leaves.Count > 0) first ??= stretch;
    }

    private static Dictionary<string, XElement> NoteReferences(SafePackage package, string main, XElement root)
    {
        var result = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var relations = package.Relations(main);
        foreach (var kind in new[] { "footnote", "endnote" })
        {
            if (relations.Values.FirstOrDefault(r => r.Type == kind + "s").Target is not { } target || package.Part(target) is not { } part) continue;
            var marks = root.Descendants().Where(e => e.Name() == kind + "Reference" && e.Parent!.Name() == "r").GroupBy(e => e.Value("id") ?? "").ToDictionary(g => g.Key, g => g.First().Parent!);
            var ids = part.Elements().Where(n => n.Name() == kind && n.Value("type") is null or "normal").Select(n => n.Value("id") ?? "").ToList();
            for (var i = 0; i < ids.Count; i++)
                if (marks.TryGetValue(ids[i], out var run)) result[$"{kind}[{i + 1}]"] = run;
        }

        return result;
    }
}
