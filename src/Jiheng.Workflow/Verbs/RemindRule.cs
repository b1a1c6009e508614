using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>催办: those who are due are reminded, not more often than the workflow allows.</summary>
internal sealed class RemindRule : VerbRule
{
    internal override Verb Verb => Verb.Remind;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) => [new(Verb, at.Actor)];

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (at.State.Status != PaperStatus.Running) return Refusal.Of("not-running", "件已办结，不用催办");
        if (!at.Facts.Staff.Any(p => p.User == at.Actor) && !at.State.Acts.Any(a => a.User == at.Actor))
            return Refusal.Of("not-yours", "只有办理过这件的人和本单位、上级单位的人员可以催办");
        if (at.State.Tasks.Any(t => !t.IsDone && Standing.Find(at, t.Id).Value is not null)) return Refusal.Of("person-self", $"“{at.Step.Name}”正等您自己办理，不用催办");
        var limit = at.Definition.Reminders;
        if (at.State.Reminders.Count >= limit.Most) return Refusal.Of("reminded-enough", $"这一步已催办{at.State.Reminders.Count}次，最多{limit.Most}次；请电话联系，或请管理员转办");
        if (at.State.Reminders is [.., var last] && at.Now - last < TimeSpan.FromHours(limit.Hours))
            return Refusal.Of("reminded-lately", $"上次催办在 {Deadlines.BeijingTime.Text(last)}，两次之间至少{limit.Hours}小时");
        var whom = at.State.Tasks.Where(t => !t.IsDone).SelectMany(at.Pending).Distinct().ToArray();
        if (whom.Length == 0) return Refusal.Of("nobody", "没有可以催办的人：应办理的人都已不在岗；请由管理员转办或退回");
        paper.Add(new Reminded(at.Now, at.Actor, whom, command.Reason.Trim()));
        return null;
    }
}
