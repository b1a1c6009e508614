using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>What the cells of a workbook show (单元格显示值): shared strings, and numbers in their formats.</summary>
internal sealed class ExcelValues
{
    /// <summary>Formats that every Excel knows by number, ECMA-376 part 1, 18.8.30.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = "", [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [14] = "yyyy-mm-dd", [15] = "yyyy-mm-dd", [16] = "mm-dd", [17] = "yyyy-mm",
        [18] = "h:mm", [19] = "h:mm", [20] = "h:mm", [21] = "h:mm", [22] = "yyyy-mm-dd h:mm", [27] = "yyyy年m月", [28] = "m月d日", [29] = "m月d日", [30] = "yyyy-mm-dd", [31] = "yyyy年m月d日",
        [36] = "yyyy年m月", [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00", [40] = "#,##0.00;-#,##0.00", [49] = "@", [50] = "yyyy年m月", [51] = "m月d日",
        [52] = "yyyy年m月", [53] = "m月d日", [54] = "m月d日", [57] = "yyyy年m月", [58] = "m月d日",
    };

    private readonly List<string> strings = [];
    private readonly string[] formats;
    private readonly Dictionary<string, NumberSection[]> parsed = new(StringComparer.Ordinal) { [""] = [] };
    private readonly bool from1904;

    /// <summary>Takes the parts with the shared strings and the styles, where there are any.</summary>
    internal ExcelValues(SafePackage package, string? strings, string? styles, bool from1904)
    {
        this.from1904 = from1904;
        if (strings is not null) this.strings.AddRange(package.Each(strings, "si").Select(Text));
        var style = styles is null ? null : package.Part(styles);
        var codes = new Dictionary<int, string>(BuiltIn);
        foreach (var format in style.Child("numFmts")?.Elements() ?? []) codes[Number(format.Value("numFmtId")) ?? 0] = format.Value("formatCode") ?? "";
        formats = [.. (style.Child("cellXfs")?.Elements() ?? []).Select(x => codes.GetValueOrDefault(Number(x.Value("numFmtId")) ?? 0, ""))];
    }

    /// <summary>What a cell shows, without blanks at its ends.</summary>
    internal string Of(XElement cell)
    {
        var stored = cell.Child("v")?.Value.Trim() ?? "";
        return cell.Value("t") switch
        {
            "s" => Number(stored) is { } i && i < strings.Count ? strings[i] : "",
            "inlineStr" => cell.Child("is") is { } text ? Text(text) : "",
            "b" => stored == "1" ? "TRUE" : "FALSE",
            "str" or "e" or "d" => stored,
            _ => NumberDisplay.Of(stored, Format(Number(cell.Value("s")) is { } s && s < formats.Length ? formats[s] : ""), from1904),
        };
    }

    private NumberSection[] Format(string code) => parsed.TryGetValue(code, out var sections) ? sections : parsed[code] = NumberDisplay.Parse(code);

    /// <summary>Text of a plain or rich string, without its phonetic reading.</summary>
    private static string Text(XElement item) => string.Concat(item.Elements().Where(e => e.Name() is "t" or "r").Select(e => e.Name() == "t" ? e.Value : e.Child("t")?.Value ?? "")).Trim();

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
