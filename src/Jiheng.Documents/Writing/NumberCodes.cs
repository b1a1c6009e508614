using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing;

/// <summary>The format codes of spreadsheets for the number formats of cells and charts (数字格式代码).</summary>
internal static class NumberCodes
{
    public static string Of(NumberFormat format, string suffix = "")
    {
        var decimals = format.Decimals > 0 ? "." + new string('0', format.Decimals) : "";
        var after = suffix.Length > 0 ? $"\"{suffix.Replace("\"", "", StringComparison.Ordinal)}\"" : "";
        return format.Style switch
        {
            NumberStyle.Grouped => $"#,##0{decimals}{after}",
            NumberStyle.Bracketed => $"#,##0{decimals}{after};[Red]\\(#,##0{decimals}\\){after}",
            NumberStyle.Percent => $"0{decimals}%{after}",
            _ => $"0{decimals}{after}",
        };
    }
}
