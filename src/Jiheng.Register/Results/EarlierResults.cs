namespace Jiheng.Register.Results;

/// <summary>What earlier runs have left in a result folder that a new one does not write (旧结果): beside the new results it would pass for theirs, and people may have filled it in.</summary>
internal static class EarlierResults
{
    /// <summary>Moves it into a folder of its own, over what was moved there before; files that this program does not name, and those that the run has read, stay.</summary>
    internal static void SetAside(string folder, IEnumerable<string> written, IEnumerable<string> read)
    {
        var kept = written.Select(n => Path.Combine(folder, n)).Concat(read).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var name in ResultNames.All.Where(n => Path.Combine(folder, n) is var path && !kept.Contains(Path.GetFullPath(path)) && File.Exists(path)))
        {
            var aside = Path.Combine(folder, ResultNames.Earlier, name);
            Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
            File.Move(Path.Combine(folder, name), aside, overwrite: true);
        }

        var documents = Path.Combine(folder, ResultNames.Case);
        if (Directory.Exists(documents) && !Directory.EnumerateFileSystemEntries(documents).Any()) Directory.Delete(documents);
    }
}
