using System.IO.Compression;
using System.Text;

namespace Jiheng.Platform.Attachments;

/// <summary>
/// Whether an archive is a Word or Excel file and nothing else (办公文档包): one main part, no macros or controls by whatever name, no
/// programs, no paths that leave the package, nothing behind its end. Embedded objects stay: offices use them for charts and formulas.
/// </summary>
internal static class OfficePackage
{
    private const int MostEntries = 5000;
    private const int LongestTypes = 1 << 20;
    private const int EndRecord = 22;
    private const int LongestComment = 65_535;
    private const string Types = "[Content_Types].xml";
    private static readonly byte[] EndMark = [(byte)'P', (byte)'K', 5, 6];
    private static readonly string[] Active = ["macroEnabled", "vbaProject", "vbaData", "activeX"];
    private static readonly string[] Programs = [".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".js", ".vbs", ".ps1", ".hta", ".jar", ".lnk", ".msi"];

    /// <summary>docx or xlsx; null for any other archive.</summary>
    internal static string? KindOf(byte[] content)
    {
        if (content.Length < EndRecord || !content.AsSpan(^EndRecord..).StartsWith(EndMark) || content[^1] != 0 || content[^2] != 0) return null;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            if (archive.Entries.Count > MostEntries || archive.GetEntry(Types) is not { } types || archive.Entries.Any(static e => IsSuspect(e.FullName)) || IsActive(types)) return null;
            var (word, excel) = (archive.GetEntry("word/document.xml") is not null, archive.GetEntry("xl/workbook.xml") is not null);
            return word == excel ? null : word ? "docx" : "xlsx";
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether a reader of archives finds one at the end of something that begins otherwise.</summary>
    internal static bool EndsAnArchive(byte[] content) => content.AsSpan(Math.Max(0, content.Length - EndRecord - LongestComment)).IndexOf(EndMark) >= 0;

    private static bool IsSuspect(string name) => name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.StartsWith('/') || name.Split('/').Contains("..")
        || name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || Programs.Any(p => name.EndsWith(p, StringComparison.OrdinalIgnoreCase));

    // Word finds a part by its type, whatever the part is called.
    private static bool IsActive(ZipArchiveEntry types)
    {
        if (types.Length > LongestTypes) return true;
        using var reader = new StreamReader(types.Open(), Encoding.UTF8);
        var buffer = new char[LongestTypes];
        var text = new string(buffer, 0, reader.ReadBlock(buffer));
        return Active.Any(a => text.Contains(a, StringComparison.OrdinalIgnoreCase));
    }
}
