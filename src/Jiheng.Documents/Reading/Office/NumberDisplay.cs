using System.Globalization;
using System.Text;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Numbers as Excel shows them (单元格数字格式): decimals, separators, percent, brackets and words around them. Readers
/// of a report see 99.58%, not 0.995836.
/// </summary>
internal static class NumberDisplay
{
    /// <summary>General shows eleven characters, the point among them.</summary>
    private const int GeneralDigits = 10;

    internal static string Of(string stored, string code)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return stored;
        if (code is "" or "@" || code.Contains("General", StringComparison.OrdinalIgnoreCase) || code.Contains('E')) return General(value);
        var sections = code.Split(';');
        var section = value < 0 && sections.Length > 1 ? sections[1] : value == 0 && sections.Length > 2 ? sections[2] : sections[0];
        var pattern = NumberPattern.Parse(section);
        if (pattern.IsDate) return Date(value, section);
        return pattern.Show(value < 0 && sections.Length > 1 ? -value : value);
    }

    private static string General(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        return decimal.Round(value, Math.Max(0, GeneralDigits - whole), MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>Excel counts days from 1899-12-30; 2958465 is the last day of 9999.</summary>
    private static string Date(decimal value, string section)
    {
        if (value is < 0 or > 2958465) return General(value);
        var date = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays((int)value);
        var day = section.Contains('d', StringComparison.OrdinalIgnoreCase);
        var shown = section.Contains('年') ? (day ? "yyyy年M月d日" : "yyyy年M月") : day ? "yyyy-MM-dd" : "yyyy-MM";
        return date.ToString(shown, CultureInfo.InvariantCulture);
    }
}

/// <summary>One section of a number format: what stands before the digits, the digits, what stands behind.</summary>
internal sealed record NumberPattern(string Before, string Digits, string After, bool IsPercent, bool IsDate)
{
    internal static NumberPattern Parse(string section)
    {
        var (before, digits, after) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (percent, date) = (false, false);
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            if (c is '#' or '0' or '?' or '.' or ',' && after.Length == 0)
            {
                digits.Append(c == '?' ? '#' : c);
                continue;
            }

            var side = digits.Length == 0 ? before : after;
            var close = c == '"' ? section.IndexOf('"', i + 1) : c == '[' ? section.IndexOf(']', i + 1) : -1;
            if (close > 0)
            {
                if (c == '"') side.Append(section, i + 1, close - i - 1);
                i = close;
            }
            else if (c is '_' or '*') i++;
            else if (c == '\\' && i + 1 < section.Length) side.Append(section[++i]);
            else if (c is 'y' or 'm' or 'd' or 'h' or 's') date = true;
            else side.Append(c);
            percent |= c == '%';
        }

        return new(before.ToString(), digits.ToString(), after.ToString(), percent, date);
    }

    internal string Show(decimal value)
    {
        if (Digits.Length == 0) return Before + After;
        var point = Digits.IndexOf('.');
        var decimals = point < 0 ? 0 : Digits.Length - point - 1;
        if (IsPercent && Math.Abs(value) < 1_000_000_000_000m) value *= 100;
        return Before + decimal.Round(value, Math.Min(decimals, 20), MidpointRounding.AwayFromZero).ToString(Digits, CultureInfo.InvariantCulture) + After;
    }
}
