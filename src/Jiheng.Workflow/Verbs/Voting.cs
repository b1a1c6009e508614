using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>Who may sign now, and the signature itself (签批).</summary>
internal static class Voting
{
    /// <summary>The right to sign; one person signs a task once, in whosever name.</summary>
    internal static Decided<Standing> Right(Situation at, PaperCommand command)
    {
        if (at.State.Status == PaperStatus.Running && at.Step.Kind == StepKind.Prepare) return Refusal.Of("preparing", $"件在“{at.Step.Name}”，由填报人提交，不用签批");
        if (!Standing.Find(at, command.Task).Succeeded(out var standing, out var refusal)) return refusal;
        var task = standing.Task;
        if (standing.Extra) return !task.HasQuorum && !task.Extras.First(e => e.User == standing.Seat).Before
            ? Refusal.Of("too-early", "您是后加签人，须等原办理人签完后再签") : standing;
        if (task.HasQuorum) return Refusal.Of("waiting-for-extra", $"票数已够，正等加签人 {at.Facts.NamesOf(at.Pending(task))}");
        if (task.Votes.Any(v => v.Seat == standing.Seat)) return Refusal.Of("signed", standing.Principal is { } principal ? $"{at.Facts.NameOf(principal)}的一票已经签过" : "您已经签过这个任务");
        string[] signers = [at.Actor, .. standing.Principal is { } p ? new[] { p } : []];
        if (task.Votes.Any(v => signers.Contains(v.User) || signers.Contains(v.Seat))) return Refusal.Of("signed", "同一人在同一任务中只能签一次，不论以本人还是受托的名义；请由委托人本人签，或由管理员转办");
        return task.Extras.FirstOrDefault(e => e is { Before: true, Signed: false } && e.AddedBy == standing.Seat) is { } before
            ? Refusal.Of("waiting-for-extra", $"您加签的 {at.Facts.NameOf(before.User)} 尚未签，签后您再签") : standing;
    }

    internal static void Sign(Unfolding paper, Standing standing, bool agree, string opinion)
    {
        var at = paper.Now;
        var approves = agree && !standing.Extra && at.Step.Kind == StepKind.Approve;
        paper.Add(new Signed(at.Now, at.Actor, standing.Principal, at.State.Step, standing.Task.Id, standing.Seat, agree, standing.Extra, approves, at.State.Hash, opinion));
    }
}
