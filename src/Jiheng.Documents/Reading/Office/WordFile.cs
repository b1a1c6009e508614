using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Reads Word files (docx): the body, then headers, footers, charts, foot- and endnotes; comments are nobody's figures.</summary>
internal static class WordFile
{
    internal static SourceDocument Read(string path, SafePackage package, string main, XElement root)
    {
        var body = root.Child("body") ?? throw new UnreadableException("不是 Word 文档（缺少正文），请用 Word 或 WPS 另存为 docx 后重试");
        var relations = package.Relations(main);
        var blocks = new List<SourceBlock>();
        var story = new WordStory(blocks, Levels(package, relations));
        story.Read(body, "body");
        foreach (var kind in new[] { "header", "footer" })
        {
            var targets = relations.Values.Where(r => r.Type == kind).Select(r => r.Target).Distinct().Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < targets.Count; i++)
            {
                if (package.Part(targets[i]) is { } part) story.Read(part, $"{kind}[{i + 1}]");
            }
        }

        Charts(package, relations, blocks);
        Notes(package, relations, "footnote", story);
        Notes(package, relations, "endnote", story);
        return new(path, "docx", blocks);
    }

    private static void Charts(SafePackage package, Dictionary<string, (string Type, string Target)> relations, List<SourceBlock> blocks)
    {
        var number = 0;
        foreach (var target in relations.Values.Where(r => r.Type == "chart").Select(r => r.Target))
        {
            if (package.Part(target) is { } chart && WordChart.Read(chart, $"chart[{++number}]") is { } table) blocks.Add(table);
        }
    }

    private static void Notes(SafePackage package, Dictionary<string, (string Type, string Target)> relations, string kind, WordStory story)
    {
        var target = relations.Values.FirstOrDefault(r => r.Type == kind + "s").Target;
        if (target is null || package.Part(target) is not { } notes) return;
        var number = 0;
        foreach (var note in notes.Elements().Where(n => n.Name() == kind && n.Value("type") is null or "normal")) story.Read(note, $"{kind}[{++number}]");
    }

    /// <summary>Heading levels of the styles, by the outline level that they or the styles they build on declare.</summary>
    private static Func<string, int> Levels(SafePackage package, Dictionary<string, (string Type, string Target)> relations)
    {
        var target = relations.Values.FirstOrDefault(r => r.Type == "styles").Target;
        var styles = (target is null ? null : package.Part(target))?.Elements().Where(e => e.Name() == "style") ?? [];
        var byId = styles.GroupBy(s => s.Value("styleId") ?? "").ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return style =>
        {
            for (var steps = 0; steps < 10 && byId.TryGetValue(style, out var found); steps++)
            {
                if (int.TryParse(found.Child("pPr").Property("outlineLvl"), out var outline)) return outline is >= 0 and < 9 ? outline + 1 : 0;
                if (found.Property("basedOn") is not { } parent) return 0;
                style = parent;
            }

            return 0;
        };
    }
}
