using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>委托: a colleague may sign this task in one's name until a day. Both names then stand under it.</summary>
internal sealed class DelegateRule : VerbRule
{
    internal override Verb Verb => Verb.Delegate;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) =>
        from task in Own(at)
        from person in at.Facts.Staff.Where(p => p.Organisation == task.Organisation).Select(p => p.User).Distinct()
        select new PaperCommand(Verb, at.Actor) { Task = task.Id, Persons = [person], Until = at.Today };

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (!Standing.Find(at, command.Task).Succeeded(out var standing, out var refusal)) return refusal;
        if (standing.Principal is not null || standing.Extra) return Refusal.Of("not-yours", "受托人和加签人不能再委托；请本人办理");
        var task = standing.Task;
        if (task.Votes.Any(v => v.Seat == standing.Seat)) return Refusal.Of("signed", "您已经签过，不用委托");
        if (command.Persons is not [var person]) return Refusal.Of("person-missing", "委托须指定一个人");
        if (command.Until is not { } until) return Refusal.Of("date-missing", "委托须写明止期");
        if (until < at.Today) return Refusal.Of("date-past", $"给出止期“{until:yyyy-MM-dd}”，应为今天（{at.Today:yyyy-MM-dd}）或以后");
        if (person == at.Actor) return Refusal.Of("person-self", "不能委托给自己；请另选");
        if (!at.Facts.Works(person, task.Organisation)) return Refusal.Of("person-unknown", $"受托人须是{at.Facts.OrganisationName(task.Organisation)}的人员；请另选");
        if (at.Conflict(at.Step, person) is { } step) return Refusal.Of("separation", $"{at.Facts.NameOf(person)}在“{step.Name}”办理过这件，按职责分离不能受托办理“{at.Step.Name}”；请另选");
        if (task.Seats.Contains(person) || task.Extras.Any(e => e.User == person)) return Refusal.Of("person-signing", $"{at.Facts.NameOf(person)}自己也要签这个任务，不能再代签；请另选");
        paper.Add(new Delegated(at.Now, at.Actor, task.Id, at.Actor, person, until, command.Reason.Trim()));
        return null;
    }
}
