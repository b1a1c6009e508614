namespace Jiheng.Domain.Quantities;

/// <summary>The kind of thing a unit measures (量纲). Conversion is exact within a dimension and an error between two.</summary>
public enum Dimension
{
    /// <summary>A bare number (无量纲数), also a completion ratio written without a percent sign.</summary>
    Number,

    /// <summary>Money (金额), base unit 元.</summary>
    Money,

    /// <summary>People (人数), base unit 人.</summary>
    People,

    /// <summary>Person-times (人次), base unit 人次. Not convertible to people.</summary>
    PersonTimes,

    /// <summary>Ratio (比率), base unit the bare ratio; 1% is 0.01.</summary>
    Ratio,

    /// <summary>Money per person (人均金额) with no period stated, base unit 元/人.</summary>
    MoneyPerPerson,

    /// <summary>Money per person and year (年人均金额), base unit 元/人/年.</summary>
    MoneyPerPersonYear,

    /// <summary>Calendar days (日), base unit 日.</summary>
    Days,

    /// <summary>Working days (工作日), base unit 工作日. Not convertible to calendar days without a calendar.</summary>
    WorkingDays,

    /// <summary>Months and years (月、年), base unit 月.</summary>
    Months,

    /// <summary>Score points (分).</summary>
    Points,

    /// <summary>Counts with a classifier (个、项、次 …); each classifier is a unit of its own.</summary>
    Count,
}
