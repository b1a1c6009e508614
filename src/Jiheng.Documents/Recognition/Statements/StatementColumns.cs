using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Statements;

/// <summary>Which period a head or a side label of a fund statement speaks of (预算、本年、上年).</summary>
internal sealed partial class StatementColumns(FormLexicon lexicon)
{
    /// <summary>budget, actual, last_year by its words; a bare year is actual or last year by <paramref name="year"/>.</summary>
    internal string? PeriodOf(string text, int? year)
    {
        var normal = NumberText.Normalise(text);
        if (normal.Length is 0 or > 24 || normal.Contains("对比", StringComparison.Ordinal) || normal.Contains('率') || normal.Contains('%') || normal.Contains('幅')) return null;
        if (normal.Contains("预算", StringComparison.Ordinal)) return "budget";
        if (YearOf(normal) is { } own) return year is null || own == year ? "actual" : own == year - 1 ? "last_year" : null;
        if (lexicon["statement_columns"].Find(normal) is { } known && known is not ("item" or "total")) return known;
        return normal.Contains("上年", StringComparison.Ordinal) ? "last_year" : null;
    }

    internal static int? YearOf(string text) => FourDigits().Match(NumberText.Normalise(text)) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(20\d\d)年")]
    private static partial Regex FourDigits();
}
