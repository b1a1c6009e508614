using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Matching;

/// <summary>
/// Where partitions go that do not fit into memory (临时文件). Files are unlinked as soon as they are open; what a killed run left,
/// unfinished results among it, is swept by the next.
/// </summary>
internal sealed class SpillFolder
{
    private const string Prefix = ".jiheng-register-";
    private const string Suffix = ".spill";
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(1);

    // There are kinds and threads enough for a value to be counted with more bytes than it has.
    private const int BytesPerValue = 512;
    private const int LeastValues = 64;
    private const int MostValues = 1 << 17;

    private readonly string _folder;
    private int _created;

    internal SpillFolder(string folder)
    {
        _folder = folder;
        Sweep(folder);
    }

    /// <summary>Findings of a kind that one thread keeps in memory before they go to disk.</summary>
    internal int Values { get; private init; } = MostValues;

    /// <summary>A folder whose user has so many bytes for what is found.</summary>
    internal static SpillFolder Of(string folder, long bytes) => new(folder) { Values = (int)Math.Clamp(bytes / BytesPerValue, LeastValues, MostValues) };

    /// <summary>Deletes what runs have left that are no more.</summary>
    internal static void Sweep(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, $"{Prefix}*").Where(static f => !OwnerLives(f))) File.Delete(left);
    }

    /// <summary>The name of a temporary file of this process.</summary>
    internal static string PathOf(string folder, string name) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{name}"));

    internal SpillFile Create(int partitions) => new(Open(), partitions);

    /// <summary>A new temporary file that is gone when its handle is closed or the process ends.</summary>
    internal SafeFileHandle Open()
    {
        var number = Interlocked.Increment(ref _created);
        var path = PathOf(_folder, number.ToString(CultureInfo.InvariantCulture) + Suffix);
        var handle = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return handle;
    }

    // Two runs may share a folder: only the files of processes that are gone are nobody's.
    private static bool OwnerLives(string path)
    {
        var id = Path.GetFileName(path)[Prefix.Length..].Split('-')[0];
        if (!int.TryParse(id, CultureInfo.InvariantCulture, out var process)) return true;
        try
        {
            using var owner = System.Diagnostics.Process.GetProcessById(process);
            // Numbers are given again: what is older than the process is not its own. Start times are exact to a clock tick only.
            return !owner.HasExited && File.GetLastWriteTimeUtc(path) >= owner.StartTime.ToUniversalTime() - ClockTick;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
