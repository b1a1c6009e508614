using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>An allocation with what the table's heading says of it (资金分配表内容).</summary>
/// <param name="Title">Title of the table.</param>
/// <param name="Result">The region with its prefectures and their counties.</param>
/// <param name="Standard">Standard per head (中央财政补助标准), 元/人.</param>
public sealed record AllocationTable(string Title, HeadCountResult Result, Derivation Standard)
{
    /// <summary>Heading of the audited head counts.</summary>
    public string AuditedHeading { get; init; } = "审核参保人数";

    /// <summary>Heading of the reported head counts.</summary>
    public string ReportedHeading { get; init; } = "上报参保人数";

    /// <summary>Heading of the reduction.</summary>
    public string ReductionHeading { get; init; } = "核减人数";

    /// <summary>The table of a notice, titled and headed as the notice has it.</summary>
    public static AllocationTable Of(AllocationNotice notice, HeadCountResult result) => new(notice.Annexes.Allocation, result, notice.Terms.Standard)
    {
        AuditedHeading = notice.Heads.Audited,
        ReportedHeading = notice.Heads.Reported,
        ReductionHeading = notice.Heads.Reduction,
    };
}
