using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>
/// The number of an official document (发文字号): 机关代字〔年〕序号, e.g. 财社〔2022〕1号. GB/T 9704-2012 §7.2.5: the
/// year in full in 〔〕, the serial number without 第 and without leading zeros.
/// </summary>
/// <param name="Agency">Abbreviation of the issuer (机关代字), e.g. 新财社.</param>
/// <param name="Year">Year in full.</param>
/// <param name="Serial">Serial number (发文顺序号) from 1.</param>
public sealed partial record DocumentNumber(string Agency, int Year, int Serial)
{
    /// <summary>Reads a document number, tolerating wrong brackets, blanks, 第 and leading zeros with a diagnostic.</summary>
    public static DocumentNumberReading Read(string text)
    {
        var plain = NumberText.Normalise(text);
        var match = Form().Match(plain);
        if (!match.Success) return new(null, [$"“{text}”不是发文字号；应为“机关代字〔年份〕序号”，如“财社〔2022〕1号”。"]);
        var number = new DocumentNumber(match.Groups["agency"].Value, Number(match, "year"), Number(match, "serial"));
        return number.Serial == 0
            ? new(null, [$"“{text}”的发文顺序号为0；应从1编起。"])
            : new(number, [.. Remarks(text, match, number)]);
    }

    /// <summary>As GB/T 9704 prints it: 财社〔2022〕1号.</summary>
    public override string ToString() => $"{Agency}〔{Year}〕{Serial}号";

    private static IEnumerable<string> Remarks(string text, Match match, DocumentNumber number)
    {
        if (match.Groups["open"].Value != "〔" || match.Groups["close"].Value != "〕") yield return $"“{text}”的年份应使用六角括号：“{number}”。";
        if (match.Groups["ordinal"].Length > 0) yield return $"“{text}”的发文顺序号前不加“第”：“{number}”。";
        if (match.Groups["serial"].Value[0] == '0') yield return $"“{text}”的发文顺序号不编虚位：“{number}”。";
        if (match.Groups["suffix"].Length == 0) yield return $"“{text}”缺少“号”字：“{number}”。";
        if (text.Any(char.IsWhiteSpace)) yield return $"“{text}”中间不应有空格：“{number}”。";
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    // Normalising has already folded （） and full-width digits into ASCII and dropped blanks.
    [GeneratedRegex(@"^(?<agency>\p{IsCJKUnifiedIdeographs}{1,12})(?<open>[〔\[［\(【﹝])(?<year>(19|20)[0-9]{2})(?<close>[〕\]］\)】﹞])(?<ordinal>第?)(?<serial>[0-9]{1,5})(?<suffix>号?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>A document number as read (发文字号识读结果).</summary>
/// <param name="Number">The number, or null when the text is none.</param>
/// <param name="Diagnostics">What is not as GB/T 9704 wants it, in Chinese; empty for a proper number.</param>
public sealed record DocumentNumberReading(DocumentNumber? Number, IReadOnlyList<string> Diagnostics);
