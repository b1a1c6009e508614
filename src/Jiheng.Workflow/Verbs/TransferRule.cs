using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>转办: a seat goes to somebody who might have had it from the start. 管理 may do it for those who are gone.</summary>
internal sealed class TransferRule : VerbRule
{
    internal override Verb Verb => Verb.Transfer;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) =>
        from task in at.State.Tasks.Where(t => !t.IsDone)
        from person in at.Facts.Staff.Where(p => p.Organisation == task.Organisation).Select(p => p.User).Distinct()
        from command in Seats(at, task).Select(s => new PaperCommand(Verb, at.Actor) { Task = task.Id, Persons = [person], Step = s, Reason = "…" })
        select command;

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (command.Persons is not [var person]) return Refusal.Of("person-missing", "转办须指定一个人");
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Of("reason-missing", "转办须说明理由；请填写");
        if (!Seat(at, command).Succeeded(out var standing, out var refusal)) return refusal;
        var (task, from) = (standing.Task, standing.Seat);
        if (person == from) return Refusal.Of("person-self", "转办的对象与现在的办理人相同；请另选");
        if (Unfit(at, standing, person) is { } unfit) return unfit;
        paper.Add(new Transferred(at.Now, at.Actor, task.Id, from, person, command.Reason.Trim()));
        return null;
    }

    private static IEnumerable<string?> Seats(Situation at, OpenTask task) =>
        at.Administers(task.Organisation) ? [.. Unsigned(task), .. task.Seats.Count == 0 ? new string?[] { "" } : []] : [null];

    private static IEnumerable<string> Unsigned(OpenTask task) =>
        task.Seats.Where(s => !task.Votes.Any(v => v.Seat == s)).Concat(task.Extras.Where(e => !e.Signed).Select(e => e.User));

    private static Decided<Standing> Seat(Situation at, PaperCommand command)
    {
        // An administrator names the seat; a holder gives away his own, and nobody the seat of his principal.
        if (command.Step is { } seat && at.State.Tasks.FirstOrDefault(t => !t.IsDone && (command.Task is null || t.Id == command.Task) && at.Administers(t.Organisation)) is { } open)
        {
            if (seat.Length == 0 && open.Seats.Count == 0 && open.Votes.Count == 0) return new Standing(open, "", null, false);
            return Unsigned(open).Contains(seat) ? new Standing(open, seat, null, open.Extras.Any(e => e.User == seat)) : Refusal.Of("person-unknown", $"给出“{seat}”，应为尚未签批的人之一：{at.Facts.NamesOf(Unsigned(open))}");
        }

        if (at.State.Status == PaperStatus.Running && at.Step.Kind != StepKind.Prepare && Voting.Right(at, command).Refusal is { } refusal) return refusal;
        if (!Standing.Find(at, command.Task).Succeeded(out var standing, out var none)) return none;
        return standing.Principal is null ? standing : Refusal.Of("not-yours", "受托办理的任务不能转办；请由委托人或管理员转办");
    }

    private static Refusal? Unfit(Situation at, Standing standing, string person)
    {
        var (task, role) = (standing.Task, at.DefinitionOf(standing.Task).Role);
        if (at.Conflict(at.Step, person) is { } step) return Refusal.Of("separation", $"{at.Facts.NameOf(person)}在“{step.Name}”办理过这件，按职责分离不能办理“{at.Step.Name}”；请另选");
        if (task.Seats.Contains(person) || task.Extras.Any(e => e.User == person) || task.Votes.Any(v => v.User == person || v.Seat == person)) return Refusal.Of("person-signing", $"{at.Facts.NameOf(person)}已是本任务的签批人；请另选");
        if (standing.Extra) return at.Facts.Works(person, task.Organisation) ? null : Refusal.Of("person-unknown", $"加签人须是{at.Facts.OrganisationName(task.Organisation)}的人员；请另选");
        return at.Facts.Holds(person, role, task.Organisation) ? null
            : Refusal.Of("person-unknown", $"转办的对象须在{at.Facts.OrganisationName(task.Organisation)}担任“{Words.Of(role)}”；请另选");
    }
}
