using System.Globalization;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Numbers as Excel shows them (单元格数字格式): decimals, separators, percent, brackets and words around them. Readers
/// of a report see 99.58%, not 0.995836. ECMA-376 part 1, 18.8.31.
/// </summary>
internal static class NumberDisplay
{
    /// <summary>General shows eleven characters, the point among them.</summary>
    private const int GeneralDigits = 10;

    /// <summary>Excel keeps formats shorter than this.</summary>
    private const int LongestFormat = 256;

    /// <summary>Workbooks made on a Mac may count from 1904-01-01, so many days later.</summary>
    private const int DaysTo1904 = 1462;

    internal static string Of(string stored, string code) => Of(stored, Parse(code), false);

    /// <summary>The sections of a format; none for General.</summary>
    internal static NumberSection[] Parse(string code) => code is "" or "@" || code.Length > LongestFormat ? [] : NumberCode.Sections(code);

    internal static string Of(string stored, NumberSection[] sections, bool from1904)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return stored;
        if (sections.Length == 0) return General(value);
        var (section, own) = Choose(sections, value);
        if (section.IsDate) return DateDisplay.Of(from1904 ? value + DaysTo1904 : value, section) ?? General(value);
        if (section.IsGeneral) return section.Before + General(own ? Math.Abs(value) : value) + section.After;
        return section.Show(own ? Math.Abs(value) : value);
    }

    internal static string General(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        return decimal.Round(value, Math.Max(0, GeneralDigits - whole), MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>The section for a value, and whether it says itself how a negative number looks.</summary>
    private static (NumberSection Section, bool Own) Choose(NumberSection[] sections, decimal value)
    {
        if (Array.Exists(sections, s => s.Condition is not null))
            return (Array.Find(sections, s => s.Condition?.Invoke(value) != false) ?? sections[^1], false);
        if (value < 0 && sections.Length > 1) return (sections[1], true);
        return (value == 0 && sections.Length > 2 ? sections[2] : sections[0], false);
    }
}
