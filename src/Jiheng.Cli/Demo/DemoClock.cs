namespace Jiheng.Cli.Demo;

/// <summary>The clock of the server while the demonstration is set up (演示时钟): papers of 2025 were handled in 2025.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now = System.GetUtcNow();

    /// <summary>Nine in the morning, Beijing time, of a day; every look a second later, so that deeds have an order.</summary>
    internal void GoTo(DateOnly day) => now = new DateTimeOffset(day, new TimeOnly(1, 0), TimeSpan.Zero);

    internal void GoToToday() => now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => now;
}
