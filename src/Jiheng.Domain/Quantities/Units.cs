using System.Collections.Concurrent;

namespace Jiheng.Domain.Quantities;

/// <summary>The units of the field (计量单位表) and how their printed spellings are found.</summary>
public static class Units
{
    /// <summary>A bare number.</summary>
    public static readonly Unit None = new("", Dimension.Number, 1m);

    /// <summary>元.</summary>
    public static readonly Unit Yuan = new("元", Dimension.Money, 1m);

    /// <summary>万元, ten thousand yuan.</summary>
    public static readonly Unit WanYuan = new("万元", Dimension.Money, 10_000m);

    /// <summary>亿元, a hundred million yuan.</summary>
    public static readonly Unit YiYuan = new("亿元", Dimension.Money, 100_000_000m);

    /// <summary>人.</summary>
    public static readonly Unit Person = new("人", Dimension.People, 1m);

    /// <summary>万人.</summary>
    public static readonly Unit WanPerson = new("万人", Dimension.People, 10_000m);

    /// <summary>人次.</summary>
    public static readonly Unit PersonTime = new("人次", Dimension.PersonTimes, 1m);

    /// <summary>万人次.</summary>
    public static readonly Unit WanPersonTime = new("万人次", Dimension.PersonTimes, 10_000m);

    /// <summary>The bare ratio, 1 = 100%.</summary>
    public static readonly Unit Ratio = new("", Dimension.Ratio, 1m);

    /// <summary>%.</summary>
    public static readonly Unit Percent = new("%", Dimension.Ratio, 0.01m);

    /// <summary>‰.</summary>
    public static readonly Unit PerMille = new("‰", Dimension.Ratio, 0.001m);

    /// <summary>元/人.</summary>
    public static readonly Unit YuanPerPerson = new("元/人", Dimension.MoneyPerPerson, 1m);

    /// <summary>元/人/年.</summary>
    public static readonly Unit YuanPerPersonYear = new("元/人/年", Dimension.MoneyPerPersonYear, 1m);

    /// <summary>元/人/月; twelve of them are one 元/人/年.</summary>
    public static readonly Unit YuanPerPersonMonth = new("元/人/月", Dimension.MoneyPerPersonYear, 12m);

    /// <summary>元/万元: dividing 元 by ten thousand of it gives 万元.</summary>
    public static readonly Unit YuanPerWanYuan = new("元/万元", Dimension.Number, 1m);

    /// <summary>日.</summary>
    public static readonly Unit Day = new("日", Dimension.Days, 1m);

    /// <summary>工作日.</summary>
    public static readonly Unit WorkingDay = new("工作日", Dimension.WorkingDays, 1m);

    /// <summary>个月.</summary>
    public static readonly Unit Month = new("个月", Dimension.Months, 1m);

    /// <summary>年.</summary>
    public static readonly Unit Year = new("年", Dimension.Months, 12m);

    /// <summary>分, the points of a score.</summary>
    public static readonly Unit Point = new("分", Dimension.Points, 1m);

    private static readonly Dictionary<string, Unit> BySpelling = new(StringComparer.Ordinal)
    {
        [""] = None,
        ["元"] = Yuan, ["人民币元"] = Yuan, ["万元"] = WanYuan, ["亿元"] = YiYuan,
        ["千元"] = new("千元", Dimension.Money, 1_000m), ["百万元"] = new("百万元", Dimension.Money, 1_000_000m),
        ["人"] = Person, ["名"] = Person, ["万人"] = WanPerson, ["万名"] = WanPerson, ["亿人"] = new("亿人", Dimension.People, 100_000_000m),
        ["人次"] = PersonTime, ["万人次"] = WanPersonTime, ["亿人次"] = new("亿人次", Dimension.PersonTimes, 100_000_000m),
        ["%"] = Percent, ["％"] = Percent, ["\\%"] = Percent, ["‰"] = PerMille,
        ["元/人"] = YuanPerPerson, ["元每人"] = YuanPerPerson,
        ["元/人/年"] = YuanPerPersonYear, ["元/人·年"] = YuanPerPersonYear, ["元/人年"] = YuanPerPersonYear, ["元/年/人"] = YuanPerPersonYear,
        ["元/人/月"] = YuanPerPersonMonth, ["元/人·月"] = YuanPerPersonMonth, ["元/人月"] = YuanPerPersonMonth, ["元/月/人"] = YuanPerPersonMonth,
        ["日"] = Day, ["天"] = Day, ["工作日"] = WorkingDay, ["个工作日"] = WorkingDay,
        ["月"] = Month, ["个月"] = Month, ["年"] = Year,
        ["分"] = Point,
    };

    private static readonly ConcurrentDictionary<string, Unit> Counts = new(StringComparer.Ordinal);

    private const string ClassifierCharacters = "个项次家种部支辆起场套台件份条处所户座批例册本期篇班类级床张只";

    /// <summary>The unit printed as <paramref name="spelling"/>, or null when it is not one this field uses.</summary>
    public static Unit? Find(string spelling)
    {
        if (BySpelling.TryGetValue(spelling, out var unit)) return unit;
        return IsClassifier(spelling) ? Count(spelling) : null;
    }

    /// <summary>A count with <paramref name="classifier"/> (班次, 万个 …), made on first use.</summary>
    public static Unit Count(string classifier) => Counts.GetOrAdd(classifier, static c =>
        c.StartsWith('万') && c.Length > 1
            ? new Unit(c, Dimension.Count, 10_000m, c[1..])
            : new Unit(c, Dimension.Count, 1m, c));

    private static bool IsClassifier(string text)
    {
        var bare = text.StartsWith('万') ? text[1..] : text;
        return bare is "班次" or "批次" or "场次" or "户次" or "例次" or "家次" or "个次"
            || (bare.Length == 1 && ClassifierCharacters.Contains(bare[0]));
    }
}
