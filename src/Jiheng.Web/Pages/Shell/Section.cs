using Jiheng.Platform.Identity;

namespace Jiheng.Web.Pages.Shell;

/// <summary>A place in the navigation (导航项), in the order of a subsidy's life.</summary>
/// <param name="Address">Where its first page is.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Endpoint">The name of that page in permissions.csv; it is shown to whoever may open it.</param>
public sealed record Section(string Address, string Name, string Icon, string Endpoint)
{
    /// <summary>All of them. One whose page is not declared yet is not shown.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new("/", "首页", "home", "pages.home"),
        new("/funds", "资金", "coins", "funds.pages.list"),
        new("/targets", "绩效目标", "target-arrow", "targets.pages.list"),
        new("/returns", "跟踪反馈", "report-money", "returns.pages.list"),
        new("/monitoring", "绩效监控", "activity", "monitoring.pages.list"),
        new("/self-evaluations", "绩效自评", "clipboard-check", "evaluations.pages.list"),
        new("/register", "参保核查", "users-group", "register.pages.list"),
        new("/audit", "报告审核", "file-search", "jobs.pages.audit"),
        new("/papers", "办件", "stack-2", "papers.pages.list"),
        new("/messages", "消息", "bell", "reminders.pages.list"),
        new("/system", "系统", "settings", "system.pages.home"),
    ];

    /// <summary>Those that somebody may open.</summary>
    public static IEnumerable<Section> For(Access access) => All.Where(s => PermissionMatrix.Declared.Find(s.Endpoint)?.Narrow(access) is not null);
}
