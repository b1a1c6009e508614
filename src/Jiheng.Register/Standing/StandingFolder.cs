using System.Globalization;

namespace Jiheng.Register.Standing;

/// <summary>
/// The folder of an index (索引文件夹): generations of an entry table and a journal. A generation is there when its journal has its name, which it gets last and at
/// once; what older ones and broken-off builds have left is swept.
/// </summary>
internal sealed class StandingFolder : IDisposable
{
    private const string Part = ".part";

    private readonly string _path;
    private readonly FileStream _lock;

    private StandingFolder(string path, FileStream held) => (_path, _lock) = (path, held);

    /// <summary>The generation in force; null when there is none yet.</summary>
    internal long? Current => Directory.EnumerateFiles(_path, "index-*.journal").Select(GenerationOf).Max();

    /// <summary>Enters the folder of an index that is there, alone; null, with <paramref name="problem"/> in words, when there is none or somebody else is in it.</summary>
    internal static StandingFolder? EnterIndex(string path, out string? problem)
    {
        // Nothing is left behind in a folder that has no index.
        if (!Directory.Exists(path) || Directory.EnumerateFiles(path, "index-*.journal").Any()) return Enter(path, out problem);
        problem = $"{path}：没有索引；请先全量核查并留下索引：jiheng register check 登记.csv --index {path}。";
        return null;
    }

    /// <summary>Enters a folder, which must exist, alone; null, with <paramref name="problem"/> in words, when somebody else is in it.</summary>
    internal static StandingFolder? Enter(string path, out string? problem)
    {
        problem = null;
        if (!Directory.Exists(path)) problem = $"{path}：没有这个索引文件夹；请先全量核查并留下索引：jiheng register check 登记.csv --index {path}。";
        else
        {
            try
            {
                return new(path, new FileStream(Path.Combine(path, "index.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                problem = $"{path}：索引正在被另一个程序使用；请等它结束后重试。";
            }
            catch (UnauthorizedAccessException)
            {
                problem = $"{path}：索引文件夹不能写；请检查权限。";
            }
        }

        return null;
    }

    /// <summary>Makes the folder if need be and enters it; null, with the problem added, when that cannot be.</summary>
    internal static StandingFolder? Make(string path, List<string> problems)
    {
        if (File.Exists(path)) problems.Add($"{path}：这是文件，应为索引文件夹；请另给一个名称。");
        else
        {
            Directory.CreateDirectory(path);
            if (Enter(path, out var problem) is { } folder) return folder;
            problems.Add(problem!);
        }

        return null;
    }

    internal string JournalOf(long generation) => Name(generation, "journal");

    internal string EntriesOf(long generation) => Name(generation, "entries");

    // The name of a journal that is not in force yet.
    private string UnfinishedJournalOf(long generation) => JournalOf(generation) + Part;

    /// <summary>Lets a generation whose entries are written take the place of those before.</summary>
    internal void Commit(long generation, Foundation foundation, Batch first)
    {
        File.Delete(UnfinishedJournalOf(generation));
        using (var journal = Journal.Open(UnfinishedJournalOf(generation)))
        {
            journal.Append(foundation.Write());
            journal.Append(BatchFormat.Write(first));
        }

        File.Move(UnfinishedJournalOf(generation), JournalOf(generation), false);
        Sweep();
    }

    /// <summary>Removes all that is not of the generation in force.</summary>
    internal void Sweep()
    {
        var current = Current;
        foreach (var file in Directory.EnumerateFiles(_path, "index-*").Where(f => GenerationOf(f) != current || f.EndsWith(Part, StringComparison.Ordinal))) File.Delete(file);
    }

    public void Dispose() => _lock.Dispose();

    private string Name(long generation, string kind) => Path.Combine(_path, string.Create(CultureInfo.InvariantCulture, $"index-{generation}.{kind}"));

    private static long? GenerationOf(string path) =>
        long.TryParse(Path.GetFileName(path)["index-".Length..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation : null;
}
