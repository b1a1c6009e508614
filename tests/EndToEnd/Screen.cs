namespace Jiheng.EndToEnd;

/// <summary>A screen of the manual: who opens it, where, and by which name.</summary>
/// <param name="Name">Of its manual page and picture.</param>
/// <param name="Role">Whose account of the demonstration.</param>
/// <param name="Year">The year that is open.</param>
/// <param name="Address">Where it is; of a page that links lead to, their selectors after a blank, >> between them.</param>
internal sealed record Screen(string Name, string Role, int Year, string Address)
{
    /// <summary>Whether its picture goes down to its end, where what has to be seen stands below.</summary>
    internal bool IsWhole { get; init; }

    internal static IReadOnlyList<Screen> All { get; } =
    [
        new("home", "填报", 2024, "/"),
        new("funds", "资金", 2025, "/funds") { IsWhole = true },
        new("allocation", "资金", 2020, "/funds #allocations tbody a"),
        new("instrument", "资金", 2025, "/funds/instruments/new"),
        new("instrument-lines", "资金", 2025, "/funds #instruments tbody a"),
        new("direct-funds", "资金", 2020, "/funds/direct"),
        new("targets", "填报", 2020, "/targets"),
        new("target", "填报", 2020, "/targets .page-actions a.btn-primary"),
        new("target-split", "填报", 2020, "/targets .page-actions a.btn-primary >> a[href$='/split']"),
        new("returns", "填报", 2025, "/returns?month=6"),
        new("return", "填报", 2025, "/returns?month=6 #returns tbody a"),
        new("monitoring", "审核", 2025, "/monitoring?month=6"),
        new("alert", "审核", 2025, "/monitoring?month=6 #alerts tbody a"),
        new("progress", "填报", 2025, "/monitoring?month=6 .page-actions a[href^='/monitoring/progress/']"),
        new("self-evaluations", "填报", 2024, "/self-evaluations"),
        new("self-evaluation-form", "填报", 2024, "/self-evaluations .page-actions a.btn-primary"),
        new("indicators", "填报", 2024, "/self-evaluations .page-actions a.btn-primary >> a[href$='/indicators']"),
        new("papers", "审核", 2024, "/papers"),
        new("papers-acted", "审核", 2024, "/papers/acted"),
        new("paper", "审计", 2024, "/papers #papers tr:has-text('绩效评价') a"),
        new("messages", "审核", 2024, "/messages"),
        new("me", "填报", 2024, "/me"),
        new("register", "评价", 2024, "/register"),
        new("audit", "审计", 2024, "/audit"),
        new("system", "管理", 2024, "/system"),
        new("system-organisations", "管理", 2024, "/system/organisations"),
        new("system-organisation", "管理", 2024, "/system/organisations #organisations tbody a"),
        new("system-accounts", "管理", 2024, "/system/accounts"),
        new("system-account", "管理", 2024, "/system/accounts #accounts tbody tr:nth-child(2) a"),
        new("system-policies", "管理", 2024, "/system/policies"),
        new("system-schemes", "管理", 2024, "/system/schemes"),
        new("system-workflows", "管理", 2024, "/system/workflows"),
        new("system-dictionaries", "管理", 2024, "/system/dictionaries"),
        new("system-journal", "管理", 2024, "/system/journal"),
        new("system-jobs", "管理", 2024, "/system/jobs"),
        new("system-backup", "管理", 2024, "/system/backup"),
    ];
}
