namespace Jiheng.Fuzz.Mutation;

/// <summary>Values that programs stumble over (刁钻的值).</summary>
internal static class Odd
{
    internal static readonly string[] Texts =
    [
        "", "0", "-1", "1", "65535", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1e999", "1E-400", "NaN", "0.1", "１２", "〇", "%", "%1", "%9%9%9", "A1:XFD1048576", "C5:B2", "$Z$9",
        "restart", "none", "true", "../../../../etc/hostname", "http://127.0.0.1:9/", "\t", "\n", "\u0000", "\u0001", "\uD800", "\uDC00", "\uFEFF", "\u202E", "\u2028", "😀", "é́́́", "|", "||||", "\\|", "<", "&", "&amp;", "&x;",
        "]]>", "<!--", "<![CDATA[", "<?xml?>", "#", "#######", "（", "一、", "（一）", "1.", "①", "其中：", "合计", "万元", "[[", "$\\frac{1}{0}$", "2147483647%", "= =", "÷0",
    ];

    internal static readonly int[] Numbers = [0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, int.MaxValue, int.MinValue];

    internal static string Text(Random random) => Texts[random.Next(Texts.Length)];

    /// <summary>One of them, many times over.</summary>
    internal static string Flood(Random random, int most) => string.Concat(Enumerable.Repeat(Text(random), 1 << random.Next(most)));
}
