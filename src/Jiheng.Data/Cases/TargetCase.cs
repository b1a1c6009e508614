using Jiheng.Domain.Derivations;

namespace Jiheng.Data.Cases;

/// <summary>Targets as read from a case (绩效目标案例): what all tables share, and what each place has of its own.</summary>
public sealed record TargetCase
{
    /// <summary>What stands in a target value for the place's amount (年度金额占位).</summary>
    public const string AmountPlaceholder = "{年度金额}";

    /// <summary>表名.</summary>
    public required string Title { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>省份; empty in the layout of 2020.</summary>
    public string Province { get; init; } = "";

    /// <summary>中央主管部门; empty in the layout of 2024.</summary>
    public string CentralAuthority { get; init; } = "";

    /// <summary>省级财政部门.</summary>
    public string FinanceAuthority { get; init; } = "";

    /// <summary>省级主管部门.</summary>
    public string Authority { get; init; } = "";

    /// <summary>年度目标.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>True when the amounts are those of the allocation (取分配结果).</summary>
    public bool AmountsFromAllocation { get; init; }

    /// <summary>Code of the region whose targets are cascaded.</summary>
    public required string HomeCode { get; init; }

    /// <summary>The region's indicators in printed order, the placeholder unfilled.</summary>
    public required IReadOnlyList<TargetLine> Indicators { get; init; }

    /// <summary>The prefectures in printed order.</summary>
    public required IReadOnlyList<TargetPlace> Places { get; init; }
}

/// <summary>An indicator as indicators.csv has it (指标行).</summary>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Level3">三级指标.</param>
/// <param name="Target">指标值 as entered.</param>
public sealed record TargetLine(string Level1, string Level2, string Level3, string Target);

/// <summary>A place with its amounts and the targets in which it differs from the region (地区目标).</summary>
/// <param name="Code">Region code.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Own">Targets of its own by level-3 indicator.</param>
public sealed record TargetPlace(string Code, string Name, IReadOnlyDictionary<string, string> Own)
{
    /// <summary>中央资金; null when the allocation gives it.</summary>
    public Derivation? Central { get; init; }

    /// <summary>地方资金; null when there is none.</summary>
    public Derivation? Local { get; init; }

    /// <summary>Where the row stands.</summary>
    public Origin? Origin { get; init; }
}
