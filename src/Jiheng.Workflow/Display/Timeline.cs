using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Display;

/// <summary>One line of what happened to a paper (办理经过).</summary>
/// <param name="At">When.</param>
/// <param name="Who">Names of those who acted, the principal in brackets; empty of what followed by itself, such as reaching the next step.</param>
/// <param name="Deed">What was done.</param>
/// <param name="Opinion">Opinion or reason; empty for none.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Who, string Deed, string Opinion);

/// <summary>The life of a paper from its events, as screens and prints show it (办理经过).</summary>
public static class Timeline
{
    /// <summary>One entry for each event, in their order.</summary>
    /// <param name="definition">The version that the paper runs on.</param>
    /// <param name="events">All of them.</param>
    /// <param name="nameOf">Names of persons by id.</param>
    public static IReadOnlyList<TimelineEntry> Of(WorkflowDefinition definition, IEnumerable<PaperEvent> events, Func<string, string> nameOf) =>
        [.. events.Select(e => Entry(new Teller(definition, nameOf), e))];

    private static TimelineEntry Entry(Teller tell, PaperEvent happened) => happened switch
    {
        Created e => tell.Line(e, null, $"新建“{tell.Definition.Name}”（第{e.Version}版流程）"),
        Entered e => Teller.Followed(e, $"到达“{tell.Step(e.Step)}”{tell.Passed(e.Passed)}{(e.Due is { } due ? $"，{due:yyyy-MM-dd} 前办理" : "")}"),
        Revised { By: PaperEvent.System } e => tell.Line(e, null, "数字随来源变动"),
        Revised e => tell.Line(e, e.Principal, "保存数字"),
        Submitted e => tell.Line(e, e.Principal, $"在“{tell.Step(e.Step)}”提交", e.Opinion),
        Signed e => tell.Line(e, e.Principal, $"在“{tell.Task(e.Task)}”{(e.Extra ? "（加签）" : "")}{tell.Vote(e)}", e.Opinion),
        SentBack e => tell.Line(e, null, $"{(e.Automatic ? "自动退回" : "退回")}到“{tell.Step(e.To)}”", e.Reason),
        Adjusted e => tell.Line(e, null, $"办结后调整，回到“{tell.Step(e.To)}”", e.Reason),
        TakenBack e => tell.Line(e, null, $"撤回到“{tell.Step(e.To)}”"),
        ApprovalsWithdrawn e => Teller.Followed(e, $"{string.Join("、", e.Steps.Select(s => $"“{tell.Step(s)}”"))}的审批失效", e.Reason),
        Transferred e => tell.Line(e, null, $"“{tell.Task(e.Task)}”{(e.From.Length > 0 && e.From != e.By ? $"由{tell.Name(e.From)}" : "")}转办给{tell.Name(e.To)}", e.Reason),
        Delegated e => tell.Line(e, null, $"“{tell.Task(e.Task)}”委托{tell.Name(e.To)}办理，至 {e.Until:yyyy-MM-dd}", e.Reason),
        SignerAdded e => tell.Line(e, null, $"“{tell.Task(e.Task)}”{(e.Before ? "前" : "后")}加签{tell.Name(e.Signer)}", e.Reason),
        Reminded e => tell.Line(e, null, $"催办{tell.Names(e.Whom)}", e.Note),
        Copied e => tell.Line(e, null, $"抄送{tell.Names(e.To)}", e.Note),
        Completed e => Teller.Followed(e, $"办结：{tell.Step(e.Step)}{tell.Passed(e.Passed)}"),
        _ => tell.Line(happened, null, "归档"),
    };

    private sealed record Teller(WorkflowDefinition Definition, Func<string, string> NameOf)
    {
        internal TimelineEntry Line(PaperEvent happened, string? principal, string deed, string opinion = "") => new(happened.At, Who(happened.By, principal), deed, opinion);

        // Nobody does this: it follows from what somebody did just before.
        internal static TimelineEntry Followed(PaperEvent happened, string deed, string opinion = "") => new(happened.At, "", deed, opinion);

        internal string Name(string user) => user == PaperEvent.System ? "系统" : NameOf(user);

        internal string Names(IEnumerable<string> users) => string.Join("、", users.Select(Name));

        internal string Step(string id) => Definition.Find(id)?.Name ?? id;

        internal string Task(string id) => Definition.Steps.SelectMany(s => s.Tasks).FirstOrDefault(t => t.Id == id)?.Name ?? id;

        internal string Passed(IReadOnlyList<PassedStep> passed) =>
            passed.Count == 0 ? "" : $"（跳过{string.Join("、", passed.Select(p => $"“{Step(p.Step)}”：{p.Reason}"))}）";

        internal string Vote(Signed signed) => !signed.Agree ? "不同意" : Definition.Find(signed.Step)?.Kind == StepKind.Handle ? "办结" : "同意";

        private string Who(string user, string? principal) => Name(user) + (principal is null ? "" : $"（受{Name(principal)}委托）");
    }
}
