using System.Text;

namespace Jiheng.Documents.Writing;

/// <summary>A title as the name of a file (文件名): what some file system does not take is written full-width, as one reads it, and what is too long is cut.</summary>
public static class FileTitle
{
    // Of 255 bytes that a file system takes, with room for a number before and an extension behind.
    private const int MostBytes = 180;
    private const string Forbidden = "/\\:*?\"<>|";
    private const int ToFullWidth = '！' - '!';

    /// <summary>The title without what no file may be called: control characters are left out, blanks and points at its ends as well.</summary>
    public static string Of(string title)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsControl(rune)) continue;
            var fitting = rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal) ? new Rune(rune.Value + ToFullWidth) : rune;
            if ((bytes += fitting.Utf8SequenceLength) > MostBytes) break;
            name.Append(fitting);
        }

        return name.ToString().Trim(' ', '.');
    }
}
