using System.Text.RegularExpressions;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Names of indicators as forms print them (指标名称): with codes (A11), points in brackets (15分), broken over lines.</summary>
internal static partial class IndicatorNames
{
    /// <summary>The code in front: A11; empty when there is none.</summary>
    internal static string Code(string text) => CellAffinity.Code().Match(text) is { Success: true } m && m.Groups["digits"].Length > 0 ? m.Groups["letter"].Value + m.Groups["digits"].Value : "";

    /// <summary>The name of a class without its code, its points and the blanks that a narrow cell put in.</summary>
    internal static string Plain(string text) => Points().Replace(CellAffinity.Code().Replace(OneLine(text), ""), "").Replace(" ", "", StringComparison.Ordinal).Trim();

    /// <summary>The name of a class as the lexicon spells it when the cell cut it off or broke it.</summary>
    internal static string Class(string text, LabelSection section) => Plain(text) is var plain && section.FindCut(plain) is { } id ? section.Canonical(id) : plain;

    /// <summary>The name of an indicator without its code.</summary>
    internal static string Own(string text) => CellAffinity.Code().Replace(OneLine(text), "").Trim();

    /// <summary>Line breaks taken out; Chinese text needs no blank in their place.</summary>
    internal static string OneLine(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    [GeneratedRegex(@"[（(]\s*\d+(?:\.\d+)?\s*分\s*[)）]$")]
    private static partial Regex Points();
}
