using System.Globalization;

namespace Jiheng.Documents.Reading.Office;

/// <summary>The forms in which lists count (编号格式): 一二三, 甲乙丙, ①②③, ⅠⅡⅢ. ECMA-376 part 1, 17.18.59.</summary>
internal static class NumberForms
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    internal static string Show(int number, string form) => form switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Counting(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2" => Digits(number, "〇一二三四五六七八九"),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Legal(number),
        "ideographTraditional" => Cycle(number, Stems),
        "ideographZodiac" => Cycle(number, Branches),
        "decimalFullWidth" or "decimalFullWidth2" => Digits(number, "０１２３４５６７８９"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①'),
        "decimalEnclosedParen" => Enclosed(number, '⑴'),
        "decimalEnclosedFullstop" => Enclosed(number, '⒈'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>十二, 二十, 一百零五; beyond 999 no report counts in words.</summary>
    private static string Counting(int number)
    {
        const string digits = "零一二三四五六七八九";
        if (number is < 0 or > 999) return Decimal(number);
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        if (number < 10) return digits[number].ToString();
        var text = hundreds > 0 ? $"{digits[hundreds]}百" : "";
        if (tens > 0) text += hundreds == 0 && tens == 1 ? "十" : $"{digits[tens]}十";
        else if (ones > 0) text += "零";
        return ones > 0 ? text + digits[ones] : text;
    }

    private static string Legal(int number)
    {
        const string plain = "零一二三四五六七八九十百";
        const string legal = "零壹贰叁肆伍陆柒捌玖拾佰";
        var counted = number is >= 10 and < 20 ? "一" + Counting(number) : Counting(number);
        return string.Concat(counted.Select(c => plain.IndexOf(c) is var i and >= 0 ? legal[i] : c));
    }

    private static string Digits(int number, string digits) => string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    private static string Cycle(int number, string signs) => number > 0 ? signs[(number - 1) % signs.Length].ToString() : Decimal(number);

    private static string Enclosed(int number, char first) => number is > 0 and <= 20 ? ((char)(first + number - 1)).ToString() : Decimal(number);

    private static string Letters(int number, char first) => number is > 0 and <= 780 ? new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Decimal(number);

    private static string Roman(int number)
    {
        if (number is < 1 or > 399) return Decimal(number);
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        string[] tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
        return new string('C', number / 100) + tens[number / 10 % 10] + ones[number % 10];
    }
}
