using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>抄送: others are given the paper to read. It gives them no right to act.</summary>
internal sealed class CopyRule : VerbRule
{
    private const int Most = 200;

    internal override Verb Verb => Verb.Copy;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) =>
        at.Facts.Staff.Select(p => p.User).Distinct().Take(1).Select(u => new PaperCommand(Verb, at.Actor) { Persons = [u] });

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (at.State.Status == PaperStatus.Archived) return Refusal.Of("not-running", "件已归档，不能抄送");
        var acts = at.State.Acts.Any(a => a.User == at.Actor) || at.State.Tasks.Any(t => Standing.Find(at, t.Id).Value is not null);
        if (!acts) return Refusal.Of("not-yours", "只有办理这件的人可以抄送");
        var persons = command.Persons.Where(static p => p.Length > 0).Distinct().ToArray();
        if (persons.Length is 0 or > Most) return Refusal.Of("person-missing", $"抄送须指定 1 至 {Most} 人");
        // Whoever has no post along the way of the paper may not see it, nor learn what it is called.
        if (persons.Any(p => !at.Facts.Staff.Any(s => s.User == p))) return Refusal.Of("person-unknown", "抄送的人须是本单位或上级的在任人员；请另选");
        paper.Add(new Copied(at.Now, at.Actor, persons, command.Reason.Trim()));
        return null;
    }
}
