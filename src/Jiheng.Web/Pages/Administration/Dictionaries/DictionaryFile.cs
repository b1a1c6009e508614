using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Jiheng.Web.Pages.Administration.Dictionaries;

/// <summary>A file of words or codes by which the platform reads and names things (字典文件).</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Of what.</param>
/// <param name="File">Where it lies in the program's folder.</param>
/// <param name="Entries">How many it has.</param>
/// <param name="Source">The document or publication from which it was taken; empty where the file is the project's own.</param>
/// <param name="Version">The beginning of its SHA-256: another text has another one.</param>
internal sealed partial record DictionaryFile(string Kind, string Name, string File, int Entries, string Source, string Version)
{
    private const int Shown = 12;

    /// <summary>All of them, as they lie beside the program now.</summary>
    internal static IReadOnlyList<DictionaryFile> Read(string home)
    {
        var regions = SourceOf(Path.Combine(home, "regions", "README.md"));
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(home, "regions"), "*.csv").Order(StringComparer.Ordinal).Select(f => Of(home, f, "区划", System.IO.File.ReadLines(f).Skip(1).First().Split(',')[1], System.IO.File.ReadLines(f).Skip(1).Count(static l => l.Length > 0), regions)),
            .. Directory.EnumerateFiles(Path.Combine(home, "calendars"), "*.yaml").Order(StringComparer.Ordinal).Select(f => Of(home, f, "放假调休", Path.GetFileNameWithoutExtension(f) + "年", Entry().Count(System.IO.File.ReadAllText(f)), Citation().Match(System.IO.File.ReadAllText(f)).Groups[1].Value)),
            .. new[] { Path.Combine(home, "forms", "lexicon.yaml") }.Where(System.IO.File.Exists).Select(f => Of(home, f, "表单标签", "各地表样的写法", Meaning().Count(System.IO.File.ReadAllText(f)), "")),
        ];
    }

    private static DictionaryFile Of(string home, string file, string kind, string name, int entries, string source) =>
        new(kind, name, Path.GetRelativePath(home, file), entries, source, Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(file)))[..Shown]);

    // The first sentence of what the folder's own description says of its source.
    private static string SourceOf(string readme) => System.IO.File.Exists(readme) && Origin().Match(System.IO.File.ReadAllText(readme)) is { Success: true } found ? found.Groups[1].Value.Replace("`", "", StringComparison.Ordinal) : "";

    [GeneratedRegex(@"^\*\*来源\*\*：([^；\n]*)", RegexOptions.Multiline)]
    private static partial Regex Origin();

    [GeneratedRegex(@"^citation:\s*(.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Citation();

    [GeneratedRegex(@"^\s+- \{ name:", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^  [a-z0-9_]+: \[", RegexOptions.Multiline)]
    private static partial Regex Meaning();
}
