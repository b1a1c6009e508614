namespace Jiheng.Audit.Figures;

/// <summary>The unit that a printed figure carries (计量单位): what it counts and in which multiple.</summary>
/// <param name="Symbol">As printed: 万元.</param>
/// <param name="Base">What is counted: 元.</param>
/// <param name="Factor">10000 for 万元.</param>
public readonly record struct FigureUnit(string Symbol, string Base, decimal Factor)
{
    private static readonly string[] Counted =
        ["元", "人次", "人", "名", "个百分点", "百分点", "%", "个月", "年", "月", "日", "天", "个", "家", "项", "次", "班次", "分", "辆", "份", "户", "件", "种", "起", "场", "批次", "条", "万"];

    /// <summary>No unit printed.</summary>
    public static FigureUnit None { get; } = new("", "", 1m);

    /// <summary>Per cent.</summary>
    public bool IsPercent => Base == "%";

    /// <summary>Counted one by one: 3 人 are neither 2.9 nor 3.1.</summary>
    public bool IsCounted => Factor == 1m && Base is "人" or "人次" or "家" or "项" or "次" or "辆" or "份" or "户" or "件" or "起" or "场" or "批次" or "分";

    /// <summary>A calendar year, month or day, which is no quantity.</summary>
    public bool IsCalendar => Symbol is "年" or "月" or "日";

    /// <summary>A regular expression of every known unit, the longest first.</summary>
    internal static string Pattern { get; } = @"(?:[亿万千百]?(?:" + string.Join('|', Counted.Where(c => c is not ("万" or "%")).OrderByDescending(c => c.Length)) + @")|%|亿|万)";

    internal static FigureUnit Of(string symbol)
    {
        if (symbol.Length == 0) return None;
        var (factor, rest) = symbol[0] switch
        {
            '亿' => (100_000_000m, symbol[1..]),
            '万' => (10_000m, symbol[1..]),
            '千' => (1_000m, symbol[1..]),
            '百' when symbol != "百分点" => (100m, symbol[1..]),
            _ => (1m, symbol),
        };
        return new(symbol, rest switch { "名" => "人", "个百分点" => "百分点", _ => rest }, factor);
    }
}
