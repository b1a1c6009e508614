namespace Jiheng.Workflow.Definitions;

/// <summary>How often people may be reminded of one step (催办限制).</summary>
/// <param name="Hours">Hours between two reminders.</param>
/// <param name="Most">Reminders for one stay in a step.</param>
public sealed record ReminderLimit(int Hours, int Most)
{
    /// <summary>Once a day, three times: the house's own limit, no document prescribes one.</summary>
    public static ReminderLimit Usual { get; } = new(24, 3);
}
