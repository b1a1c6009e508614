using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>退回: whoever has the paper sends it back to a step it came through, with the reason; 管理 may free a stuck one.</summary>
internal sealed class ReturnRule : VerbRule
{
    internal override Verb Verb => Verb.Return;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) =>
        at.Returns.Select(s => new PaperCommand(Verb, at.Actor) { Step = s.Id, Reason = "…" });

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (at.State.Status == PaperStatus.Archived) return Refusal.Of("not-running", "件已归档，不能退回");
        if (May(at, command) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Of("reason-missing", "退回须说明理由：哪一处、什么问题；请填写");
        var targets = at.Returns;
        if (targets.FirstOrDefault(s => s.Id == command.Step) is not { } target)
            return Refusal.Of("step-unknown", targets.Count == 0 ? $"“{at.Step.Name}”之前没有可以退回的步骤" : $"给出“{command.Step}”，应为可退回的步骤之一：{string.Join("、", targets.Select(s => $"{s.Name}（{s.Id}）"))}");
        return Progress.Back(paper, target, at.Actor, command.Reason.Trim(), false);
    }

    private static Refusal? May(Situation at, PaperCommand command)
    {
        if (at.State.Status == PaperStatus.Completed)
        {
            if (at.Facts.ParentApproved) return Refusal.Of("parent-approved", "上级汇总件已审批，本件已锁定；须先退回上级汇总件");
            var top = at.Facts.Chain[^1];
            return at.Administers(top.Id) ? null : Refusal.Of("not-yours", $"已办结的件只有{top.Name}的“{Words.Of(Role.Administrator)}”可以退回");
        }

        if (at.State.Tasks.Any(t => at.Administers(t.Organisation))) return null;
        return Standing.Find(at, command.Task).Refusal;
    }
}
