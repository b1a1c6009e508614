using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Platform.Audits;

namespace Jiheng.Web.Pages.Audits;

/// <summary>Which findings of a document are shown (发现的筛选): ?show=ID.</summary>
/// <param name="Id">In the address; empty for all of them.</param>
/// <param name="Name">For people.</param>
/// <param name="Shows">Whether it shows a finding to somebody.</param>
public sealed record FindingFilter(string Id, string Name, Func<AuditedFinding, Guid?, bool> Shows)
{
    public static IReadOnlyList<FindingFilter> All { get; } =
    [
        new("", "全部", static (_, _) => true),
        new("open", "待认定", static (f, _) => f.Stands && f.State == FindingState.Open),
        new("accepted", "属实待改", static (f, _) => f.Stands && f.State == FindingState.Accepted),
        new("dismissed", "不予采纳", static (f, _) => f.Stands && f.State == FindingState.Dismissed),
        new("gone", "已改正", static (f, _) => !f.Stands),
        new("mine", "指派给我", static (f, me) => f.Stands && me is not null && f.AssigneeId == me),
        .. Enum.GetValues<Severity>().Order().Reverse().Select(static s => new FindingFilter(s.Word(), s.Chinese(), (f, _) => f.Stands && f.Severity == s.Word())),
    ];

    /// <summary>The one that the address asks for; all where it asks for none that there is.</summary>
    internal static FindingFilter Of(string? id) => All.FirstOrDefault(f => f.Id == id) ?? All[0];
}
