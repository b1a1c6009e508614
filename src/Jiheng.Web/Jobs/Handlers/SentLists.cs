using System.Text.RegularExpressions;
using Jiheng.Platform.Jobs;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Lists that were sent, as files in a folder of their own (送来的名单); what is said of them names them as they were sent.</summary>
internal static partial class SentLists
{
    /// <summary>Writes them; null when one is gone. They are numbered, as two may bear one name.</summary>
    internal static async Task<string[]?> WriteAsync(JobContext context, IReadOnlyList<Guid> ids, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var id in ids)
        {
            if (await context.FileAsync(id, cancel) is not var (name, bytes)) return null;
            paths.Add(Path.Combine(folder, $"{paths.Count + 1:000}-{name}"));
            await File.WriteAllBytesAsync(paths[^1], bytes, cancel);
        }

        return [.. paths];
    }

    /// <summary>What a file was called when it was sent.</summary>
    internal static string NameOf(string path) => Number.Replace(Path.GetFileName(path), "");

    /// <summary>A message that names files by their paths, naming them as they were sent.</summary>
    internal static string Named(this string message, string folder) => Regex.Replace(message, Regex.Escape(folder) + @"[^：；，。“”]*?[/\\][0-9]{3}-", "");

    /// <summary>A text without the folders where this machine had put the files, which is nobody's business.</summary>
    internal static string Without(this string text, string folder) => text
        .Replace(Path.Combine(folder, "registers") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(Path.Combine(folder, "deaths") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(folder, "", StringComparison.Ordinal);

    [GeneratedRegex("^[0-9]{3}-")]
    private static partial Regex Number { get; }
}
