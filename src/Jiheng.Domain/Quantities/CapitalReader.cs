namespace Jiheng.Domain.Quantities;

/// <summary>
/// Reads an amount of money in capital characters (识读大写金额): 伍亿肆仟肆佰玖拾肆万元整 → 544940000 元. Besides what
/// <see cref="CapitalAmount"/> writes it knows what is customary: 圆, 正, 拾 without 壹, the everyday numerals 一二三, zeros left out.
/// </summary>
public sealed class CapitalReader
{
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖";
    private const string Everyday = "〇一二三四五六七八九";
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;
    private const int Longest = 40;

    private decimal total;
    private decimal section;
    private decimal cents;
    private decimal place = TenThousand;
    private int digit;
    private bool isTenThousands;
    private bool isHundredMillions;
    private bool isTrillions;
    private bool isYuan;

    private CapitalReader()
    {
    }

    /// <summary>The yuan that <paramref name="text"/> says, or null where its characters make no number: 肆肆万元, 拾佰元.</summary>
    public static decimal? Yuan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith('负')) return -Yuan(text[1..]);
        text = text.TrimEnd('整', '正');
        if (text.Length is 0 or > Longest) return null;
        var reader = new CapitalReader();
        foreach (var c in text)
            if (!reader.Take(c)) return null;
        // Behind 元 a number has its unit: 伍元叁 is cut off.
        return reader is { isYuan: true, digit: > 0 } ? null : reader.total + reader.section + reader.digit + reader.cents;
    }

    private bool Take(char c) => DigitOf(c) is var value && value >= 0 ? Digit(value) : c switch
    {
        '拾' or '十' => Small(10m),
        '佰' or '百' => Small(100m),
        '仟' or '千' => Small(1000m),
        '万' or '萬' => TenThousands(),
        '亿' or '億' => HundredMillions(),
        '元' or '圆' or '圓' => Yuan(),
        '角' => Cent(0.1m),
        '分' => Cent(0.01m),
        _ => false,
    };

    private static int DigitOf(char c) => c switch
    {
        '貳' => 2,
        '參' => 3,
        '陸' => 6,
        '两' => 2,
        _ => Math.Max(Capitals.IndexOf(c, StringComparison.Ordinal), Everyday.IndexOf(c, StringComparison.Ordinal)),
    };

    // Two digits side by side are no number; a zero fills a gap.
    private bool Digit(int value)
    {
        if (digit > 0) return false;
        digit = value;
        return true;
    }

    private bool Small(decimal unit)
    {
        if (isYuan || unit >= place) return false;
        if (digit == 0 && (unit > 10m || section > 0)) return false;
        section += Math.Max(digit, 1) * unit;
        (place, digit) = (unit, 0);
        return true;
    }

    private bool TenThousands()
    {
        if (isYuan || isTenThousands || section + digit == 0) return false;
        total += (section + digit) * TenThousand;
        isTenThousands = true;
        return NextSection();
    }

    // 壹仟万亿零叁亿: behind 万亿 the 亿 are told once more.
    private bool HundredMillions()
    {
        if (isYuan || total + section + digit == 0 || (isHundredMillions && (!isTrillions || isTenThousands || section + digit == 0))) return false;
        isTrillions = !isHundredMillions && isTenThousands && section + digit == 0;
        total = isHundredMillions ? total + ((section + digit) * HundredMillion) : (total + section + digit) * HundredMillion;
        (isHundredMillions, isTenThousands) = (true, false);
        return NextSection();
    }

    private bool Yuan()
    {
        if (isYuan) return false;
        total += section + digit;
        (isYuan, place) = (true, 1m);
        (section, digit) = (0m, 0);
        return true;
    }

    private bool NextSection()
    {
        (section, digit, place) = (0m, 0, TenThousand);
        return true;
    }

    private bool Cent(decimal unit)
    {
        if (digit == 0 || unit >= place || (!isYuan && total + section > 0m)) return false;
        cents += digit * unit;
        (place, digit) = (unit, 0);
        return true;
    }
}
