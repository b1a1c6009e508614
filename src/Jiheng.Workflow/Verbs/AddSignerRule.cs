using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>加签: one more signature of a colleague, before or after one's own. It adds to those needed and never replaces one.</summary>
internal sealed class AddSignerRule : VerbRule
{
    // A chain of extra signers must end; the house's own limit.
    private const int Most = 5;

    internal override Verb Verb => Verb.AddSigner;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) =>
        from task in Own(at)
        from person in at.Facts.Staff.Where(p => p.Organisation == task.Organisation).Select(p => p.User).Distinct()
        from before in new[] { true, false }
        select new PaperCommand(Verb, at.Actor) { Task = task.Id, Persons = [person], Before = before };

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (!Voting.Right(at, command).Succeeded(out var standing, out var refusal)) return refusal;
        if (standing.Extra) return Refusal.Of("extra-signer", "加签人不能再加签；请签批或退回");
        if (command.Persons is not [var person]) return Refusal.Of("person-missing", "加签须指定一个人");
        var task = standing.Task;
        if (person == at.Actor || person == standing.Principal) return Refusal.Of("person-self", "不能加签给自己或委托人；请另选");
        if (!at.Facts.Works(person, task.Organisation)) return Refusal.Of("person-unknown", $"加签人须是{at.Facts.OrganisationName(task.Organisation)}的人员；请另选");
        if (at.Conflict(at.Step, person) is { } step) return Refusal.Of("separation", $"{at.Facts.NameOf(person)}在“{step.Name}”办理过这件，按职责分离不能加签；请另选");
        if (task.Seats.Contains(person) || task.Extras.Any(e => e.User == person) || task.Votes.Any(v => v.User == person))
            return Refusal.Of("person-signing", $"{at.Facts.NameOf(person)}已是本任务的签批人；请另选");
        if (task.Extras.Count >= Most) return Refusal.Of("too-many", $"一个任务最多加签{Most}人");
        paper.Add(new SignerAdded(at.Now, at.Actor, task.Id, standing.Seat, person, command.Before, command.Reason.Trim()));
        return null;
    }
}
