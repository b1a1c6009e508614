using System.Globalization;
using Jiheng.Platform.Handling;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Running;

namespace Jiheng.Web.Pages.Components;

/// <summary>A paper as one person finds it on the desk (办理情况): what he may do, who is named, what happened.</summary>
public sealed class Handling
{
    private readonly PaperOnDesk at;
    private readonly Dictionary<string, string> names;

    public Handling(PaperOnDesk at, Guid? account, DateTime now)
    {
        this.at = at;
        var moment = new DateTimeOffset(now, TimeSpan.Zero);
        names = at.Facts.Staff.GroupBy(static p => p.User).ToDictionary(static g => g.Key, static g => g.First().Name);
        Allowed = account is { } self ? Engine.AllowedVerbs(at.Workflow, at.State, self.ToString(), at.Facts, moment) : [];
        Waits = account is { } asker && !Allowed.Any(static v => v.Verb == Verb.Submit) ? WaitsFor(asker.ToString(), moment) : null;
        var overdue = Overdue.Of(at.State, at.Facts, moment);
        (Lateness, IsLate) = (overdue?.ToString(), overdue is { DaysLate: > 0 } or { Closed: true });
        Timeline = Jiheng.Workflow.Display.Timeline.Of(at.Workflow.Definition, at.Events, NameOf);
    }

    public HandledPaper Paper => at.Paper;

    /// <summary>What this person could do now.</summary>
    public IReadOnlyList<AllowedVerb> Allowed { get; }

    /// <summary>还剩2个工作日, 逾期3个工作日; null without a last day.</summary>
    public string? Lateness { get; }

    public bool IsLate { get; }

    /// <summary>Everything that happened to it.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; }

    /// <summary>Which papers below it have to be done before this person can hand it in; null when it waits for none, or is not his to hand in.</summary>
    public string? Waits { get; }

    /// <summary>Whether he may write on it.</summary>
    public bool MayWrite => Allowed.Any(static v => v.Verb == Verb.Revise);

    /// <summary>Whether he may sign it.</summary>
    public bool MayAgree => Allowed.Any(static v => v.Verb == Verb.Agree);

    /// <summary>Why it came back, when it did and was not handed in again.</summary>
    public TimelineEntry? Objection => at.State.Status == PaperStatus.Running && at.Workflow.Definition[at.State.Step].Kind == StepKind.Prepare
        ? at.Events.OfType<SentBack>().LastOrDefault() is { } back && !at.Events.OfType<Submitted>().Any(s => s.At > back.At) ? Timeline.Last(t => t.At == back.At && t.Opinion == back.Reason) : null : null;

    /// <summary>The last day that has passed, when nothing is taken any more; null while it can be handed in.</summary>
    public DateOnly? Closed => at.Facts.Window is { Closed: true } window && !at.State.HandedIn && at.State.Status == PaperStatus.Running && at.Workflow.Definition[at.State.Step].Kind == StepKind.Prepare ? window.Until : null;

    private string? WaitsFor(string account, DateTimeOffset moment) =>
        !Engine.Decide(at.Workflow, at.State, new PaperCommand(Verb.Submit, account) { SeenHash = at.State.Hash }, at.Facts, moment).Succeeded(out _, out var refusal) && refusal.Code == Refusal.ChildrenUnfinished ? refusal.Text : null;

    public StateWord State => StateWord.Of(at.State.Status, StepName(at.State.Step));

    public string StepName(string id) => at.Workflow.Definition.Find(id)?.Name ?? id;

    public string NameOf(string user) => user.Length == 0 ? "全体" : names.TryGetValue(user, out var name) ? name : at.NameOfDeparted(user);

    /// <summary>Everybody who may be sent a copy.</summary>
    public IEnumerable<KeyValuePair<string, string>> Staff => names.OrderBy(static n => n.Value, StringComparer.Ordinal);

    /// <summary>A moment as people in Beijing read it.</summary>
    public static string Time(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Today in Beijing.</summary>
    public static DateOnly Day(DateTime now) => BeijingTime.DayOf(new DateTimeOffset(now, TimeSpan.Zero));
}
