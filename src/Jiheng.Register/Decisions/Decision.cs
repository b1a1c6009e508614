namespace Jiheng.Register.Decisions;

/// <summary>What a person has decided about a result row (处理结论).</summary>
public enum Verdict
{
    /// <summary>确认: it is what the rule says.</summary>
    Confirmed,

    /// <summary>排除: it is not; the row stays listed and leaves the reduction.</summary>
    Refuted,

    /// <summary>待查: not decided yet; facts stay in the reduction, leads stay out.</summary>
    Deferred,

    /// <summary>保留: of a person's enrolments this one stays, the others are reduced.</summary>
    Kept,
}

/// <summary>The verdicts in words.</summary>
public static class Verdicts
{
    /// <summary>The words that a decision file may hold.</summary>
    public static IReadOnlyList<string> Words { get; } = ["确认", "排除", "待查", "保留"];

    public static string Text(this Verdict verdict) => Words[(int)verdict];

    /// <summary>The verdict of a word; null when it is none.</summary>
    public static Verdict? Read(string text) => text switch
    {
        "确认" => Verdict.Confirmed,
        "排除" => Verdict.Refuted,
        "待查" => Verdict.Deferred,
        "保留" => Verdict.Kept,
        _ => null,
    };
}

/// <summary>A decision as somebody wrote it down (处理记录).</summary>
/// <param name="RowId">编号 of the result row.</param>
/// <param name="Verdict">结论.</param>
/// <param name="Reason">理由.</param>
/// <param name="DecidedBy">经办人.</param>
/// <param name="DecidedOn">日期.</param>
/// <param name="Source">File and line, for messages.</param>
public sealed record Decision(string RowId, Verdict Verdict, string Reason, string DecidedBy, DateOnly DecidedOn, string Source);
