using Jiheng.Platform.Handling;
using Jiheng.Web.Pages.Components;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Web.Pages.Papers;

/// <summary>Lists of papers (件的清单), with the names that people know.</summary>
internal static class PaperListing
{
    internal static ListTable<PaperLine> Pending(WorkflowShelf shelf, DateOnly today) => Table("pending", "等我办理的件", shelf, today).Text("退回意见", static p => p.Back);

    internal static ListTable<PaperLine> All(WorkflowShelf shelf, DateOnly today) => Table("papers", "办件", shelf, today);

    private static ListTable<PaperLine> Table(string id, string title, WorkflowShelf shelf, DateOnly today) => new ListTable<PaperLine>(id, title)
        .Text("事项", static p => p.Title, static p => $"/papers/{p.Id}")
        .Text("单位", static p => p.Unit)
        .Text("流程", p => Workflow(shelf, p)?.Name ?? p.WorkflowId)
        .State("步骤", p => Workflow(shelf, p)?.Find(p.Step)?.Name is var step && p.Back.Length > 0 ? StateWord.Back($"退回 {step ?? p.Step}") : StateWord.Of(p.Status, step ?? p.Step))
        .State("期限", p => Due(p, today));

    private static WorkflowDefinition? Workflow(WorkflowShelf shelf, PaperLine paper) => shelf.Library.Find(paper.WorkflowId)?.Definition;

    private static StateWord Due(PaperLine paper, DateOnly today) => paper switch
    {
        { Status: not PaperStatus.Running } => StateWord.Done("已办结"),
        { Due: null } => StateWord.Plain("不限期"),
        { Due: { } due } when due < today => StateWord.Wrong($"{due:yyyy-MM-dd} 已逾期"),
        { Due: { } due } => StateWord.Due($"{due:yyyy-MM-dd} 前"),
    };
}
