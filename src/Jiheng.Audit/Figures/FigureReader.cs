using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiheng.Audit.Figures;

/// <summary>Finds the figures of a normal text (数字识别).</summary>
internal static class FigureReader
{
    private static readonly Regex Pattern = new(
        @"(?<![\dA-Za-z.〔])(?<sign>(?<![\d%元人月日)])-)?(?<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?<unit>" + FigureUnit.Pattern + ")?",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>Decimals that are kept; spreadsheets paste fifteen.</summary>
    private const int MostDecimals = 8;

    /// <summary>In base units; the whole country's revenue in 元 is a fifth of it. Products of two such amounts are still decimals.</summary>
    private const decimal Largest = 100_000_000_000_000m;

    /// <summary>The figures of a text; a cell that holds nothing but a number in brackets is negative, as accountants print it.</summary>
    internal static IReadOnlyList<Figure> Read(string text, bool inTable = false)
    {
        if (inTable && text is ['(', .. var inner, ')'] && Pattern.Match(inner) is { Success: true, Index: 0 } only && only.Length == inner.Length && Read(inner) is [{ Value: > 0 } figure])
            return [figure with { Start = 0, End = text.Length, Value = -figure.Value }];
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return [];
        var figures = new List<Figure>();
        var previous = 0;
        foreach (Match match in Pattern.Matches(text))
        {
            var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
            if (digits.Length > 20) continue;
            var (value, unit) = (decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), FigureUnit.Of(match.Groups["unit"].Value));
            if (unit.Symbol == "日" && IsLength(text, match.Index, match.Index + match.Length)) unit = FigureUnit.Days;
            if (value >= Largest || value * unit.Factor >= Largest) continue;
            var point = digits.IndexOf('.', StringComparison.Ordinal);
            var decimals = point < 0 ? 0 : Math.Min(digits.Length - point - 1, MostDecimals);
            value = decimal.Round(value, MostDecimals, MidpointRounding.AwayFromZero);
            figures.Add(new(
                match.Index,
                match.Index + match.Length,
                match.Groups["sign"].Success ? -value : value,
                decimals,
                unit,
                FigureLabel.Before(text, match.Index, previous)) { About = match.Index > 0 && text[match.Index - 1] is '约' or '近' or '超' or '逾' });
            // A date belongs to the name of what follows: 2023年参保人数.
            if (!figures[^1].Unit.IsCalendar) previous = match.Index + match.Length;
        }

        return figures;
    }

    // 30 日内, 平均用时 42 日, 较时限晚 10 日; 6 月 30 日内 is a date.
    private static bool IsLength(string text, int start, int end) =>
        (start == 0 || text[start - 1] != '月') && (text.AsSpan(end).StartsWith("内") || text.AsSpan(end).StartsWith("以内") || Lasting.IsMatch(text.AsSpan(Math.Max(0, start - LongestLead), Math.Min(start, LongestLead))));

    private const int LongestLead = 6;

    private static readonly Regex Lasting = new("(?:用时|历时|耗时|时限|缩短|提前|延长|超过|超期|超|逾期|逾|晚|早|慢|快)(?:为|了|约)?$", RegexOptions.Compiled | RegexOptions.CultureInvariant);
}
