using System.Globalization;
using System.Text;

namespace Jiheng.Documents.Reading;

/// <summary>
/// Paths in words (位置的说法): body/tbl[2]/r[11]/c[4] is 第2个表第11行第4格. Cells of workbooks have names that everybody knows.
/// </summary>
internal static class PlaceName
{
    internal static string Of(string path)
    {
        var (name, steps) = (new StringBuilder(), path.Split('/'));
        for (var i = 0; i < steps.Length; i++)
        {
            if (i == 0 && steps[i] == "body") continue;
            if (Step(steps[i]) is not var (kind, number) || Word(kind) is not { } word) return path;
            if (kind is "tbl" or "box" && i > 1) name.Append('内');
            if (kind == "p" && i == 1 && steps[0] == "body") name.Append("正文");
            name.Append(CultureInfo.InvariantCulture, $"第{number}{word}");
        }

        return name.Length > 0 ? name.ToString() : path;
    }

    private static string? Word(string kind) => kind switch
    {
        "p" => "段",
        "tbl" => "个表",
        "r" => "行",
        "c" => "格",
        "box" => "个文本框",
        "header" => "个页眉",
        "footer" => "个页脚",
        "footnote" => "个脚注",
        "endnote" => "个尾注",
        "chart" => "个图表",
        _ => null,
    };

    /// <summary>tbl[2] is tbl and 2; null of anything else.</summary>
    private static (string Kind, int Number)? Step(string step) =>
        step is [.., ']'] && step.IndexOf('[', StringComparison.Ordinal) is var open and > 0 && int.TryParse(step.AsSpan(open + 1, step.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (step[..open], number) : null;
}
