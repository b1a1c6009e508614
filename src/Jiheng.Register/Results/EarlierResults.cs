namespace Jiheng.Register.Results;

/// <summary>What earlier runs have left in a result folder that a new one does not write (旧结果): beside the new results it would pass for theirs.</summary>
internal static class EarlierResults
{
    /// <summary>Removes it; files that this program does not name, and those that the run has read, stay.</summary>
    internal static void Remove(string folder, IEnumerable<string> written, IEnumerable<string> read)
    {
        var kept = written.Select(n => Path.Combine(folder, n)).Concat(read).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in ResultNames.All.Select(n => Path.GetFullPath(Path.Combine(folder, n))).Where(p => !kept.Contains(p) && File.Exists(p))) File.Delete(path);
        var documents = Path.Combine(folder, ResultNames.Case);
        if (Directory.Exists(documents) && !Directory.EnumerateFileSystemEntries(documents).Any()) Directory.Delete(documents);
    }
}
