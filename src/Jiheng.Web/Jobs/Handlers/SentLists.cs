using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Lists that were sent, as files in a folder of their own (送来的名单), under the names they were sent with.</summary>
internal static class SentLists
{
    /// <summary>Writes them; null when one is gone. A name that comes again is numbered: 参保.csv, 参保（2）.csv.</summary>
    internal static async Task<string[]?> WriteAsync(JihengDb db, Job job, IReadOnlyList<Guid> ids, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var id in ids)
        {
            if (await JobParameters.FileAsync(db, job, id, cancel) is not var (name, bytes)) return null;
            paths.Add(Unused(folder, name));
            await File.WriteAllBytesAsync(paths[^1], bytes, cancel);
        }

        return [.. paths];
    }

    /// <summary>A text without the folders where this machine had put the files, which is nobody's business.</summary>
    internal static string Without(this string text, string folder) => text
        .Replace(Path.Combine(folder, "registers") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(Path.Combine(folder, "deaths") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(folder, "", StringComparison.Ordinal);

    private static string Unused(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var i = 2; File.Exists(path); i++) path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}（{i}）{Path.GetExtension(name)}");
        return path;
    }
}
