namespace Jiheng.Register.Reading;

/// <summary>All files of a check (全部来源), their bytes numbered through: registers first, then those of others, death lists and changes behind.</summary>
internal sealed class SourceSet : IDisposable
{
    private SourceSet(IReadOnlyList<SourceFile> files)
    {
        Files = files;
        foreach (var file in files)
        {
            file.Base = TotalBytes;
            TotalBytes += file.Length;
            if (file.Role == SourceRole.Register) AgainstBase = TotalBytes;
            if (file.Role is SourceRole.Register or SourceRole.Against) DeathsBase = TotalBytes;
        }
    }

    internal IReadOnlyList<SourceFile> Files { get; }

    internal long TotalBytes { get; }

    /// <summary>Offsets from here on belong to registers of others.</summary>
    internal long AgainstBase { get; }

    /// <summary>Offsets from here on belong to death lists.</summary>
    internal long DeathsBase { get; }

    /// <summary>Opens the files of a check; null when one cannot be used, each with its problem in words.</summary>
    internal static SourceSet? Open(CheckOptions options, List<string> problems) => Open(
        [.. options.Registers.Select(static p => (p, SourceRole.Register)), .. options.Against.Select(static p => (p, SourceRole.Against)), .. options.Deaths.Select(static p => (p, SourceRole.Deaths))],
        problems, options.Conversion);

    /// <summary>Opens lists of which only the key is wanted; null when one cannot be used, each with its problem in words.</summary>
    internal static SourceSet? OpenLists(IEnumerable<string> lists, List<string> problems, IListConversion? conversion = null) =>
        Open(lists.Select(static p => (p, SourceRole.Deaths)), problems, conversion);

    /// <summary>Opens files that are in the order of their roles.</summary>
    internal static SourceSet? Open(IEnumerable<(string Path, SourceRole Role)> given, List<string> problems, IListConversion? conversion)
    {
        var files = new List<SourceFile>();
        foreach (var (path, role) in given)
        {
            if (SourceFile.Open(path, role, out var problem, conversion) is { } file) files.Add(file);
            else problems.Add(problem!);
        }

        foreach (var twice in files.GroupBy(f => Place(f.Path)).Where(g => g.Count() > 1))
            problems.Add($"{twice.First().Path}：同一文件给出了 {twice.Count()} 次；请只给一次。");
        if (problems.Count == 0) problems.AddRange(SameContent.Problems(files));
        if (problems.Count == 0) return new(files);
        files.ForEach(static f => f.Dispose());
        return null;
    }

    // Whoever is given twice is enrolled twice: also under the name of a link.
    private static string Place(string path) => new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    /// <summary>The index of the file that holds an offset.</summary>
    internal int FileAt(long offset)
    {
        var (low, high) = (0, Files.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Files[middle].Base <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    public void Dispose()
    {
        foreach (var file in Files) file.Dispose();
    }
}
