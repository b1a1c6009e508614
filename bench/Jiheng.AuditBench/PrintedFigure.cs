using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>
/// A figure as printed (印出的数字), found by the benchmark's own eyes: it must not ask the audit which figures matter.
/// </summary>
/// <param name="Text">The paragraph or cell.</param>
/// <param name="Start">Where it begins there.</param>
/// <param name="Length">Its digits, point and separators.</param>
/// <param name="Value">Its value.</param>
/// <param name="Decimals">Decimals printed.</param>
/// <param name="Unit">The unit behind it: 万元, %, 人.</param>
internal sealed partial record PrintedFigure(SourceText Text, int Start, int Length, decimal Value, int Decimals, string Unit)
{
    /// <summary>Enough digits that a relation between figures is no chance.</summary>
    internal bool IsLong => Digits >= 3;

    internal bool IsAt(PrintedFigure other) => ReferenceEquals(Text, other.Text) && Start == other.Start;

    /// <summary>The value of digits with separators of thousands.</summary>
    internal static decimal ValueOf(string shown) => decimal.Parse(shown.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);

    internal string Shown => Text.Text.Substring(Start, Length);

    private int Digits => Shown.Count(char.IsAsciiDigit) - (Shown.StartsWith("0.", StringComparison.Ordinal) ? 1 : 0);

    internal static IReadOnlyList<PrintedFigure> Of(SourceText text) => [.. Number().Matches(text.Text).Select(m => Read(text, m)).OfType<PrintedFigure>()];

    private static PrintedFigure? Read(SourceText text, Match match)
    {
        var digits = match.Groups["n"];
        if (!decimal.TryParse(digits.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        var point = digits.Value.IndexOf('.');
        return new(text, digits.Index, digits.Length, value, point < 0 ? 0 : digits.Length - point - 1, match.Groups["u"].Value);
    }

    [GeneratedRegex(@"(?<![\d.A-Za-z〔第])(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<u>亿元|万元|元|万人次|万人|人次|人|%|％|个月|分|个|家|户)?")]
    private static partial Regex Number();
}
