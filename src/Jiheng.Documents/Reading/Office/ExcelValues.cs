using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>What the cells of a workbook show (单元格显示值): shared strings, and numbers in their formats.</summary>
internal sealed class ExcelValues
{
    /// <summary>Formats that every Excel knows by number, ECMA-376 part 1, 18.8.30.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = "", [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [14] = "yyyy-mm-dd", [15] = "yyyy-mm-dd", [16] = "yyyy-mm-dd", [17] = "yyyy-mm",
        [22] = "yyyy-mm-dd", [31] = "yyyy年m月d日", [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00", [40] = "#,##0.00;-#,##0.00", [49] = "@", [57] = "yyyy年m月",
    };

    private readonly string[] strings;
    private readonly string[] formats;

    internal ExcelValues(XElement? strings, XElement? styles)
    {
        this.strings = [.. (strings?.Elements() ?? []).Where(e => e.Name() == "si").Select(Text)];
        var codes = new Dictionary<int, string>(BuiltIn);
        foreach (var format in styles.Child("numFmts")?.Elements() ?? []) codes[Number(format.Value("numFmtId")) ?? 0] = format.Value("formatCode") ?? "";
        formats = [.. (styles.Child("cellXfs")?.Elements() ?? []).Select(x => codes.GetValueOrDefault(Number(x.Value("numFmtId")) ?? 0, ""))];
    }

    internal string Of(XElement cell)
    {
        var stored = cell.Child("v")?.Value ?? "";
        return cell.Value("t") switch
        {
            "s" => Number(stored) is { } i && i < strings.Length ? strings[i] : "",
            "inlineStr" => cell.Child("is") is { } text ? Text(text) : "",
            "b" => stored == "1" ? "TRUE" : "FALSE",
            "str" or "e" or "d" => stored,
            _ => NumberDisplay.Of(stored, Number(cell.Value("s")) is { } s && s < formats.Length ? formats[s] : ""),
        };
    }

    /// <summary>Text of a plain or rich string, without its phonetic reading.</summary>
    private static string Text(XElement item) => string.Concat(item.Elements().Where(e => e.Name() is "t" or "r").Select(e => e.Name() == "t" ? e.Value : e.Child("t")?.Value ?? ""));

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
