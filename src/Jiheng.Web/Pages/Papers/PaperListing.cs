using Jiheng.Web.Pages.Components;
using Jiheng.Workflow.Running;

namespace Jiheng.Web.Pages.Papers;

/// <summary>Lists of papers (件的清单).</summary>
internal static class PaperListing
{
    internal static Listing Pending(IReadOnlyList<PaperLine> papers, DateOnly today) => Table("pending", "等我办理的件", today).Of(papers);

    internal static Listing All(IReadOnlyList<PaperLine> papers, DateOnly today) => Table("papers", "办件", today).Of(papers);

    private static ListTable<PaperLine> Table(string id, string title, DateOnly today) => new ListTable<PaperLine>(id, title)
        .Text("事项", static p => p.Title, static p => $"/papers/{p.Id}")
        .Text("单位", static p => p.Unit)
        .Text("流程", static p => p.Workflow)
        .State("步骤", static p => StateWord.Of(p.Status, p.Step))
        .State("期限", p => Due(p, today));

    private static StateWord Due(PaperLine paper, DateOnly today) => paper switch
    {
        { Status: not PaperStatus.Running } => StateWord.Done("已办结"),
        { Due: null } => StateWord.Plain("不限期"),
        { Due: { } due } when due < today => StateWord.Wrong($"{due:yyyy-MM-dd} 已逾期"),
        { Due: { } due } => StateWord.Due($"{due:yyyy-MM-dd} 前"),
    };
}
