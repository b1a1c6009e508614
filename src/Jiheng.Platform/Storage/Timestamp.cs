namespace Jiheng.Platform.Storage;

/// <summary>Points in time as they are stored (存储时间): UTC, whole milliseconds, the same on every database.</summary>
public static class Timestamp
{
    /// <summary>Now, as <paramref name="time"/> tells it.</summary>
    public static DateTime Now(TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
