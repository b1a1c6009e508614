using System.Text;

namespace Jiheng.Domain.Quantities;

/// <summary>
/// Amounts of money in capital characters (大写金额), as the Regulation on payment and settlement (支付结算办法,
/// 银发〔1997〕393号, annex 1) prescribes: 1086900.48 元 → 壹佰零捌万陆仟玖佰元肆角捌分.
/// </summary>
public static class CapitalAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Sections = ["", "万", "亿", "万亿"];

    /// <summary>Largest amount that has a customary reading, in yuan.</summary>
    public const decimal Largest = 9_999_999_999_999_999.99m;

    /// <summary>The amount <paramref name="yuan"/> in capital characters; fractions below 分 are rounded half up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is beyond <see cref="Largest"/>.</exception>
    public static string Of(decimal yuan)
    {
        var amount = Rounding.TwoPlaces.Apply(Math.Abs(yuan));
        if (amount > Largest) throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "金额超出大写金额可表示的范围。");
        var whole = decimal.ToInt64(decimal.Truncate(amount));
        var cents = decimal.ToInt32((amount - whole) * 100m);
        var text = new StringBuilder();
        if (yuan < 0 && amount > 0) text.Append('负');
        if (whole > 0 || cents == 0) text.Append(Integer(whole)).Append('元');
        AppendCents(text, cents, whole > 0);
        return text.ToString();
    }

    private static void AppendCents(StringBuilder text, int cents, bool afterYuan)
    {
        var (jiao, fen) = (cents / 10, cents % 10);
        if (cents == 0)
        {
            text.Append('整');
            return;
        }

        if (jiao > 0) text.Append(Digits[jiao]).Append('角');
        else if (afterYuan) text.Append('零');
        if (fen > 0) text.Append(Digits[fen]).Append('分');
        else text.Append('整');
    }

    private static string Integer(long value)
    {
        if (value == 0) return "零";
        var text = "";
        var zeroPending = false;
        for (var section = 0; value > 0; section++, value /= 10_000)
        {
            var part = (int)(value % 10_000);
            if (part == 0)
            {
                zeroPending = text.Length > 0;
                continue;
            }

            var joint = text.Length > 0 && zeroPending ? "零" : "";
            text = Section(part) + Sections[section] + joint + text;
            zeroPending = part < 1000;
        }

        return text;
    }

    private static string Section(int part)
    {
        var text = "";
        var zero = false;
        for (var place = 0; place < 4; place++, part /= 10)
        {
            var digit = part % 10;
            if (digit == 0) zero = text.Length > 0;
            else
            {
                text = Digits[digit] + Places[place] + (zero ? "零" : "") + text;
                zero = false;
            }
        }

        return text;
    }
}
