using System.Text;

namespace Jiheng.Cli.Remote;

/// <summary>Names of files made of titles that people wrote (文件名): what no file system takes is replaced, what is too long is cut, and no two are the same.</summary>
internal static class FileName
{
    // Of 255 bytes that a file system takes, with room for the id and an extension.
    private const int MostBytes = 180;
    private const int IdLength = 6;
    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>The title, the last figures of the id, the extension.</summary>
    internal static string Of(string title, Guid id, string extension)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in title.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > MostBytes) break;
            name.Append(Rune.IsControl(rune) || (rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal)) ? "_" : rune.ToString());
        }

        return $"{name}-{id.ToString("N")[^IdLength..]}{extension}";
    }
}
