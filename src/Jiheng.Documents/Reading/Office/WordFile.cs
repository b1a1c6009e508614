using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Reads Word files (docx): the body, then headers, footers, charts, foot- and endnotes; comments are nobody's figures.</summary>
internal static class WordFile
{
    /// <param name="path">As the user named the file.</param>
    /// <param name="package">The file.</param>
    /// <param name="main">Name of its main part.</param>
    /// <param name="root">The main part.</param>
    /// <param name="seen">Told the path of every paragraph, the offset at which it begins there, and its text.</param>
    internal static SourceDocument Read(string path, SafePackage package, string main, XElement root, Action<string, int, WordText>? seen = null)
    {
        var body = root.Child("body") ?? throw new UnreadableException("不是 Word 文档（缺少正文），请用 Word 或 WPS 另存为 docx 后重试");
        var relations = package.Relations(main);
        var blocks = new List<SourceBlock>();
        var styles = new WordStyles(Part(package, relations, "styles"));
        var story = new WordStory(blocks, styles, new WordNumbers(Part(package, relations, "numbering"), styles), new(), seen);
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
        return new(path, "docx", blocks) { Notices = [.. WordNotices.Of(body)] };
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
        if (Part(package, relations, kind + "s") is not { } notes) return;
        var number = 0;
        foreach (var note in notes.Elements().Where(n => n.Name() == kind && n.Value("type") is null or "normal")) story.Read(note, $"{kind}[{++number}]");
    }

    private static XElement? Part(SafePackage package, Dictionary<string, (string Type, string Target)> relations, string type) =>
        relations.Values.FirstOrDefault(r => r.Type == type).Target is { } target ? package.Part(target) : null;
}
