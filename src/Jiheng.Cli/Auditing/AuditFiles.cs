namespace Jiheng.Cli.Auditing;

/// <summary>The files behind the arguments (待审文件清单): files as named, folders with all reports below them, in a fixed order.</summary>
internal static class AuditFiles
{
    /// <summary>Results carry it in their names; folders are walked without them.</summary>
    internal const string Mark = ".审核";

    private static readonly string[] Extensions = [".docx", ".docm", ".xlsx", ".xlsm", ".html", ".htm", ".txt", ".md", ".tsv", ".pdf"];

    /// <summary>Reports in formats that nobody reads here: left out in silence they would count as audited.</summary>
    private static readonly string[] Foreign = [".doc", ".wps", ".rtf", ".odt", ".ofd", ".xls", ".et", ".xlsb", ".ods"];

    /// <summary>Links are not followed (they may run in circles), hidden files and the locks of open Word files not read.</summary>
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Every file, and the extensions of those below the folders that are no reports.</summary>
    internal static (IReadOnlyList<AuditFile> Files, IReadOnlyList<string> Skipped) Of(IEnumerable<string> arguments)
    {
        var (files, skipped) = (new List<(string Path, string Relative)>(), new List<string>());
        foreach (var argument in arguments)
        {
            if (!Directory.Exists(argument))
            {
                files.Add((argument, Path.GetFileName(argument)));
                continue;
            }

            foreach (var path in Directory.EnumerateFiles(argument, "*", Walk).Order(StringComparer.Ordinal))
            {
                if (IsReport(path)) files.Add((path, Path.GetRelativePath(argument, path)));
                else skipped.Add(Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
            }
        }

        return (Named(files), skipped);
    }

    /// <summary>报告.docx gives 报告; where 报告.txt stands beside it, each keeps its extension; equal names are numbered.</summary>
    private static List<AuditFile> Named(List<(string Path, string Relative)> files)
    {
        var stems = files.CountBy(f => Path.ChangeExtension(f.Relative, null), StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var (named, taken) = (new List<AuditFile>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (path, relative) in files)
        {
            var stem = Path.ChangeExtension(relative, null);
            var name = stems[stem] == 1 ? stem : relative;
            for (var number = 2; !taken.Add(name); number++) name = $"{relative}-{number}";
            named.Add(new(path, name));
        }

        return named;
    }

    private static bool IsReport(string path) =>
        Extensions.Concat(Foreign).Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !Path.GetFileNameWithoutExtension(path).EndsWith(Mark, StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
}
