namespace Jiheng.Workflow.Deadlines;

/// <summary>Deadlines end with the day in Beijing (北京时间), wherever the server stands; Xinjiang's offices reckon so too.</summary>
public static class BeijingTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day that it is in Beijing.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>2025-03-14 16:05.</summary>
    public static string Text(DateTimeOffset moment) => $"{moment.ToOffset(Offset):yyyy-MM-dd HH:mm}";
}
