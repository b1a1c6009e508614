using System.Globalization;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>Numbers headings after GB/T 9704-2012 §7.3.3 (结构层次序数): 一、（一）1.（1）.</summary>
internal sealed class HeadingNumbers
{
    private readonly int[] counts = new int[4];

    /// <summary>The number of the next heading of a level, 1 to 4.</summary>
    public string Next(int level)
    {
        counts[level - 1]++;
        Array.Clear(counts, level, counts.Length - level);
        var n = counts[level - 1];
        return level switch
        {
            1 => Chinese(n) + "、",
            2 => $"（{Chinese(n)}）",
            3 => n.ToString(CultureInfo.InvariantCulture) + ".",
            _ => $"（{n.ToString(CultureInfo.InvariantCulture)}）",
        };
    }

    /// <summary>1 to 99 in Chinese numerals: 十二.</summary>
    public static string Chinese(int n)
    {
        const string digits = "〇一二三四五六七八九";
        if (n < 10) return digits[n].ToString();
        var tens = n / 10 == 1 ? "十" : digits[n / 10] + "十";
        return n % 10 == 0 ? tens : tens + digits[n % 10];
    }
}
