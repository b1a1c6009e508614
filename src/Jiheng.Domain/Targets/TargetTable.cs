using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Targets;

/// <summary>
/// A region's performance targets for one transfer (区域绩效目标表), as they go down with the money. The form of 2024 names
/// the province and its finance department, that of 2020 the central authority.
/// </summary>
public sealed record TargetTable
{
    /// <summary>Prefix of all keys, empty or ending in a dot: targets.653100.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Title where the notice prescribes one; empty for 项目名称 followed by 区域绩效目标表.</summary>
    public string Title { get; init; } = "";

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>The place that the targets are for, printed in the title; empty for the whole region.</summary>
    public string RegionName { get; init; } = "";

    /// <summary>省份; empty in the layout of 2020.</summary>
    public string Province { get; init; } = "";

    /// <summary>中央主管部门; empty in the layout of 2024.</summary>
    public string CentralAuthority { get; init; } = "";

    /// <summary>省级财政部门.</summary>
    public string FinanceAuthority { get; init; } = "";

    /// <summary>省级主管部门.</summary>
    public string Authority { get; init; } = "";

    /// <summary>中央资金, 万元; negative when money is taken back.</summary>
    public Derivation? Central { get; init; }

    /// <summary>地方资金, 万元.</summary>
    public Derivation? Local { get; init; }

    /// <summary>其他资金, 万元.</summary>
    public Derivation? Other { get; init; }

    /// <summary>年度目标 (总体目标), one line each.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Indicators in printed order.</summary>
    public required IReadOnlyList<TargetIndicator> Indicators { get; init; }

    /// <summary>年度金额: the sum of what is given; null when nothing is.</summary>
    public Derivation? Total
    {
        get
        {
            Derivation[] parts = [.. new[] { Central, Local, Other }.OfType<Derivation>()];
            return parts.Length == 0 ? null : Derivation.Of(Operator.Add, parts)
                .Named("年度金额", Units.WanYuan, parts.Max(static p => p.Decimals), KeyPrefix + "funds.total");
        }
    }
}

/// <summary>One indicator of a target table (绩效指标).</summary>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Level3">三级指标.</param>
/// <param name="Target">指标值.</param>
public sealed record TargetIndicator(string Level1, string Level2, string Level3, TargetValue Target);
