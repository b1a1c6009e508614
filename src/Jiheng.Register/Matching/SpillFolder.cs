using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Matching;

/// <summary>Where partitions go that do not fit into memory (临时文件). Files are unlinked as soon as they are open; what a killed run left is swept by the next.</summary>
internal sealed class SpillFolder
{
    private const string Prefix = ".jiheng-register-";
    private const string Suffix = ".spill";

    private readonly string _folder;
    private int _created;

    internal SpillFolder(string folder)
    {
        _folder = folder;
        foreach (var left in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}").Where(static f => !OwnerLives(f))) File.Delete(left);
    }

    internal SpillFile Create(int partitions) => new(Open(), partitions);

    /// <summary>A new temporary file that is gone when its handle is closed or the process ends.</summary>
    internal SafeFileHandle Open()
    {
        var number = Interlocked.Increment(ref _created);
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{number}{Suffix}"));
        var handle = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return handle;
    }

    // Two runs may share a folder: only the files of processes that are gone are nobody's.
    private static bool OwnerLives(string path)
    {
        var id = Path.GetFileName(path)[Prefix.Length..].Split('-')[0];
        if (!int.TryParse(id, CultureInfo.InvariantCulture, out var process) || process == Environment.ProcessId) return false;
        try
        {
            using var owner = System.Diagnostics.Process.GetProcessById(process);
            return !owner.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
