using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;

namespace Jiheng.Web.Pages.Administration;

/// <summary>The pages of the section 系统 that somebody may open (系统分页).</summary>
internal static class SystemTabs
{
    private static readonly (string Name, string Link, string Endpoint)[] All =
    [
        ("年度", "/system", "system.pages.home"), ("单位", "/system/organisations", "organisations.pages.list"), ("账号和岗位", "/system/accounts", "accounts.pages.list"),
        ("政策参数", "/system/policies", "rules.pages.policies"), ("评分方案", "/system/schemes", "rules.pages.schemes"), ("流程", "/system/workflows", "workflows.pages.list"), ("字典", "/system/dictionaries", "dictionaries.pages.list"),
        ("日志", "/system/journal", "journal.pages.list"), ("后台任务", "/system/jobs", "jobs.pages.list"), ("备份", "/system/backup", "system.pages.backup"),
    ];

    internal static IReadOnlyList<Tab> Of(Workbench bench, string open) => [.. All.Where(t => bench.May(t.Endpoint)).Select(t => new Tab(t.Name, t.Link, t.Link == open))];
}
