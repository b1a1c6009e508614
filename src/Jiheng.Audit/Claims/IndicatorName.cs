using System.Text.RegularExpressions;

namespace Jiheng.Audit.Claims;

/// <summary>Names of indicators as they can be compared (指标名称): without code, quotation marks and the unit in brackets.</summary>
internal static partial class IndicatorName
{
    internal static string Plain(string text, bool keepClass = false) => keepClass ? Lead().Replace(text, "") : Ornament().Replace(Lead().Replace(text, ""), "");

    internal static string Code(string text) => Lead().Match(text) is { Success: true } lead ? lead.Groups["code"].Value : "";

    [GeneratedRegex(@"^(?:(?<code>[A-F]\d{0,3})(?![A-Za-z\d])|\d{1,2}[.、]|指标\d+:?)\s*")]
    private static partial Regex Lead();

    [GeneratedRegex("""\([^()]{1,8}\)|[“”"'、:;]|指标$""")]
    private static partial Regex Ornament();
}
