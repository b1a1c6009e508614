using System.Globalization;
using System.Text.Json.Nodes;

namespace Jiheng.Register.Verifying;

/// <summary>
/// Finds the row of a sample by file and line of an export (行号换算). The truth counts the lines of one file without broken rows;
/// several files are taken for its parts in the order in which they were given to the check.
/// </summary>
internal sealed class SampleLines
{
    private readonly Dictionary<string, (long Before, long[] Rejected)> _files = new(StringComparer.Ordinal);

    internal SampleLines(JsonNode summary, TableRows rejected)
    {
        var lines = rejected.Of("文件", "行").ToLookup(static r => r[0], static r => Number(r[1]));
        var before = 0L;
        foreach (var file in summary["files"]!.AsArray().Where(static f => (string?)f!["role"] == "register"))
        {
            var path = (string)file!["path"]!;
            _files[path] = (before, [.. lines[path].Order()]);
            before += (long)file["accepted"]!;
        }
    }

    /// <summary>The line that the truth has for a record.</summary>
    internal string Of(string file, string line)
    {
        if (!_files.TryGetValue(file, out var place)) throw new InvalidDataException($"{file}：结果中的文件不在 summary.json 中；结果可能出自两次核查，请重新核查。");
        var number = Number(line);
        var broken = Array.BinarySearch(place.Rejected, number);
        return (place.Before + number - (broken >= 0 ? broken : ~broken)).ToString(CultureInfo.InvariantCulture);
    }

    internal static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"“{text}”不是行号；文件可能被改动过。");
}
