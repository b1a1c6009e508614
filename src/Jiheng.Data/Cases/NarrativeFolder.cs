using Jiheng.Data.Reading;

namespace Jiheng.Data.Cases;

/// <summary>The author's own paragraphs (作者自撰段落): narrative/*.md, one file a section, comments left out.</summary>
internal static class NarrativeFolder
{
    internal static IReadOnlyDictionary<string, string> Read(string folder, Diagnostics diagnostics)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return texts;
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
            if (TextFile.Read(path, diagnostics) is { } text) texts[Path.GetFileNameWithoutExtension(path)] = WithoutComments(text).Trim();
        return texts;
    }

    private static string WithoutComments(string text)
    {
        for (var start = text.IndexOf("<!--", StringComparison.Ordinal); start >= 0; start = text.IndexOf("<!--", StringComparison.Ordinal))
        {
            var end = text.IndexOf("-->", start, StringComparison.Ordinal);
            text = end < 0 ? text[..start] : text.Remove(start, end + 3 - start);
        }

        return text;
    }
}
