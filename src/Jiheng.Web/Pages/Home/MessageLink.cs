using Jiheng.Platform.Reminders;

namespace Jiheng.Web.Pages.Home;

/// <summary>Where a message leads (消息的去处).</summary>
internal static class MessageLink
{
    internal static string Of(Reminder message) => message.Cause switch
    {
        ReminderCause.Alert => $"/monitoring/alerts/{message.SubjectId}",
        ReminderCause.Finding => $"/audit/{message.SubjectId}#k-{message.Occasion}",
        // Every kind of paper that has a deadline has its tile there.
        _ when message.IsOfDeadline => "/",
        _ => $"/papers/{message.SubjectId}",
    };
}
