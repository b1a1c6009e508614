using Jiheng.Domain.DirectFunds;

namespace Jiheng.Domain.Allocation;

/// <summary>
/// What a notice that issues money is made from (下达通知材料): the paper itself and the basis of its allocation table.
/// </summary>
public sealed record AllocationNotice
{
    /// <summary>发文字号.</summary>
    public required DocumentNumber Number { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>发文机关.</summary>
    public required string Issuer { get; init; }

    /// <summary>主送机关.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Name of the fund, e.g. 城乡居民基本医疗保险补助资金.</summary>
    public required string Fund { get; init; }

    /// <summary>Level whose money it is, e.g. 中央.</summary>
    public required string Source { get; init; }

    /// <summary>Funds tag.</summary>
    public required FundsTag Tag { get; init; }

    /// <summary>Budget codes.</summary>
    public required BudgetCodes Codes { get; init; }

    /// <summary>Name of the income code.</summary>
    public string IncomeName { get; init; } = "";

    /// <summary>Name of the expenditure code.</summary>
    public string ExpenditureName { get; init; } = "";

    /// <summary>Day by which the money must reach the counties; null when none is set.</summary>
    public DateOnly? CountyDeadline { get; init; }

    /// <summary>What the head counts are, as the table's heads say: audited, reported, reduction.</summary>
    public required (string Audited, string Reported, string Reduction) Heads { get; init; }

    /// <summary>Titles of the annexes: allocation table, target table, tracking form.</summary>
    public required (string Allocation, string Targets, string Tracking) Annexes { get; init; }

    /// <summary>Documents on targets and tracking that the notice refers to.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>抄送机关.</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];

    /// <summary>The terms of the allocation.</summary>
    public required HeadCountTerms Terms { get; init; }

    /// <summary>The places with their head counts.</summary>
    public required HeadCountArea Area { get; init; }
}
