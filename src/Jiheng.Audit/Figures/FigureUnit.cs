namespace Jiheng.Audit.Figures;

/// <summary>The unit that a printed figure carries (计量单位): what it counts and in which multiple.</summary>
/// <param name="Symbol">As printed: 万元.</param>
/// <param name="Base">What is counted: 元.</param>
/// <param name="Factor">10000 for 万元.</param>
public readonly record struct FigureUnit(string Symbol, string Base, decimal Factor)
{
    private static readonly string[] Counted =
    [
        "元/人", "元/人次", "元", "人次", "人", "名", "个百分点", "百分点", "%", "‰", "个月", "年", "月", "日", "天", "个工作日", "工作日", "小时", "分钟", "个", "家", "项", "次",
        "班次", "分(?![别类为解配布管析])", "辆", "份(?!额)", "户", "件", "种", "起", "场", "批次", "条", "例(?!如)", "台(?!账)", "套(?!取)", "部(?!门|分|署|委)", "支(?![出付持配])",
        "篇", "册", "期(?![间末初内])", "处(?![理置罚于])", "所(?![有属列需])", "笔", "平方米", "公里", "倍",
    ];

    private static readonly HashSet<string> Things = ["个", "条", "种", "人", "人次", "家", "项", "次", "辆", "份", "户", "件", "起", "场", "批次", "分", "例", "台", "套", "部", "支", "篇", "册", "期", "处", "所", "笔"];

    /// <summary>No unit printed.</summary>
    public static FigureUnit None { get; } = new("", "", 1m);

    /// <summary>Per cent.</summary>
    public bool IsPercent => Base == "%";

    /// <summary>Counted one by one: 3 人 are neither 2.9 nor 3.1.</summary>
    public bool IsCounted => Factor == 1m && Things.Contains(Base);

    /// <summary>A calendar year, month or day, which is no quantity.</summary>
    public bool IsCalendar => Symbol is "年" or "月" or "日" && Base != "天";

    /// <summary>30 日 as a length of time, and no day of a month.</summary>
    internal static FigureUnit Days { get; } = new("日", "天", 1m);

    /// <summary>A regular expression of every known unit, the longest first.</summary>
    internal static string Pattern { get; } = @"(?:[亿万千百]?(?:" + string.Join('|', Counted.Where(c => c != "%").OrderByDescending(c => c.Split('(')[0].Length)) + @")|%|亿|万)";

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
        return new(symbol, rest switch { "名" => "人", "个百分点" => "百分点", "个工作日" => "工作日", _ => rest }, factor);
    }
}
