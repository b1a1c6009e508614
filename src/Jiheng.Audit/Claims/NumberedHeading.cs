using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>A paragraph that begins with a structural number (结构层次序数): 一、 （一） 1. （1）, levels 1 to 4.</summary>
/// <param name="Passage">The paragraph.</param>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.</param>
/// <param name="Number">Its number.</param>
/// <param name="Mark">The number as it stands in the normal text.</param>
internal sealed partial record NumberedHeading(Passage Passage, int Level, int Number, string Mark)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The words behind the number.</summary>
    internal string Words => Passage.Text[Mark.Length..];

    /// <summary>A bracket is missing: 四） for （四）.</summary>
    internal bool IsBroken => Level == 2 && Mark[0] != '(';

    internal static NumberedHeading? Of(Passage passage)
    {
        if (Chinese().Match(passage.Text) is { Success: true } chinese) return new(passage, 1, Value(chinese.Groups["n"].Value), chinese.Value);
        if (Bracketed().Match(passage.Text) is { Success: true } bracketed) return new(passage, 2, Value(bracketed.Groups["n"].Value), bracketed.Value);
        if (Arabic().Match(passage.Text) is { Success: true } arabic) return new(passage, 3, Parse(arabic), arabic.Value);
        return ArabicBracketed().Match(passage.Text) is { Success: true } inner ? new(passage, 4, Parse(inner), inner.Value) : null;
    }

    private static int Parse(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    // 十 11 is 十一; numbers above 99 head no section.
    private static int Value(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return Digits.IndexOf(text[0], StringComparison.Ordinal);
        return (ten == 0 ? 1 : Digits.IndexOf(text[0], StringComparison.Ordinal)) * 10 + (ten + 1 < text.Length ? Digits.IndexOf(text[ten + 1], StringComparison.Ordinal) : 0);
    }

    [GeneratedRegex("^(?<n>[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)、")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^\(?(?<n>[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<n>\d{1,2})(?:[.](?!\d(?!\d{3}年))|、)")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^\((?<n>\d{1,2})\)")]
    private static partial Regex ArabicBracketed();
}
