using System.Text.RegularExpressions;

namespace Jiheng.EndToEnd;

/// <summary>A page of the workbench beside its manual page (页面与手册): the buttons that its markup has, and what the manual says.</summary>
internal sealed record ManualButtons(string Name, IReadOnlyList<string> Buttons, string Manual)
{
    // What every page has and nobody asks about.
    private static readonly HashSet<string> Common = ["打印", "取消", "关闭", "保存", "Word", "Excel", "PDF", "切换", "退出"];

    internal static IReadOnlyList<ManualButtons> Pages() =>
    [
        .. Directory.EnumerateFiles(Repository.Folder("src/Jiheng.Web/Pages"), "*.razor", SearchOption.AllDirectories).Select(static f => (File: f, Text: File.ReadAllText(f)))
            .Select(static p => (p.Text, Help: Regex.Match(p.Text, "Help=\"([a-z-]+)\"").Groups[1].Value)).Where(static p => p.Help.Length > 0)
            .Select(static p => new ManualButtons(p.Help, [.. Labels(p.Text)], Read(p.Help))),
    ];

    /// <summary>What the manual quotes and nothing of the program says: words of a button that was renamed or taken away.</summary>
    internal static IReadOnlyList<string> Unknown()
    {
        var said = string.Concat(new[] { "src/Jiheng.Web", "src/Jiheng.Workflow", "src/Jiheng.Platform", "workflows" }.SelectMany(static s => Directory.EnumerateFiles(Repository.Folder(s), "*", SearchOption.AllDirectories))
            .Where(static f => Path.GetExtension(f) is ".razor" or ".cs" or ".ts" or ".yaml" && !f.Split(Path.DirectorySeparatorChar).Any(static p => p is "obj" or "bin" or "node_modules")).Select(File.ReadAllText).SelectMany(static t => new[] { t, Plain(t) }));
        return [.. Directory.EnumerateFiles(Repository.Folder("docs/manual"), "*.md").SelectMany(f => Regex.Matches(Said(File.ReadAllText(f)), "“([^”]+)”").Select(m => m.Groups[1].Value)
            .Select(static q => Regex.Replace(q, @"\[([^\]]+)\]\([^)]*\)", "$1")).Where(q => !said.Contains(q, StringComparison.Ordinal)).Select(q => $"{Path.GetFileName(f)} quotes “{q}”"))];
    }

    private static IEnumerable<string> Labels(string markup) =>
        Regex.Matches(markup, @"<button\b[^>]*>(.*?)</button>|<a\b[^>]*\bbtn\b[^>]*>(.*?)</a>|Button=""([^""@]+)""", RegexOptions.Singleline)
            .Select(static m => Plain(Regex.Replace(m.Groups[1].Value + m.Groups[2].Value + m.Groups[3].Value, "<[^>]+>", "")).Trim())
            .Where(static l => l.Any(static c => c > 0x2E7F) && !Common.Contains(l) && !l.StartsWith("回到", StringComparison.Ordinal)).Distinct();

    // 建立本单位@(Month)月反馈表 is 建立本单位…月反馈表 in the manual.
    private static string Plain(string markup) => Regex.Replace(markup, @"@\([^()]*(\([^()]*\)[^()]*)*\)|@[A-Za-z][A-Za-z.]*", "");

    private static string Read(string name) => File.Exists(Repository.Folder($"docs/manual/{name}.md")) ? Said(File.ReadAllText(Repository.Folder($"docs/manual/{name}.md"))) : "";

    private static string Said(string manual) => manual.Replace("…", "", StringComparison.Ordinal);
}
