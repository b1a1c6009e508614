using Jiheng.Documents.Forms.Binding;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;
using Jiheng.Domain.Tracking;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>Made-up tables that are no self-evaluations.</summary>
internal static class MadeTables
{
    internal static TargetTable Targets() => new()
    {
        Project = "某补助", Year = 2024, Province = "某省", FinanceAuthority = "某省财政厅", Authority = "某省某局",
        Central = Made.WanYuan("funds.central", 800m), Local = Made.WanYuan("funds.local", 200.5m), Goal = "目标1：甲。\n目标2：乙。",
        Indicators = Indicators(),
    };

    /// <summary>The layout of 2020: no province, a central authority, money taken back.</summary>
    internal static TargetTable TargetsOf2020() => new()
    {
        Title = "某补助绩效目标表", RegionName = "某市", Project = "某补助", Year = 2020, CentralAuthority = "某部", FinanceAuthority = "某省财政厅",
        Authority = "某省某局", Central = Made.WanYuan("funds.central", -619m), Goal = "甲。", Indicators = Indicators(),
    };

    /// <summary>
    /// At 440 元 a head: 甲县 25000 → 1100, advanced 1000, now 100; 乙县 12500 → 550, advanced 600, now −50; 丙市 10000 → 440,
    /// advanced 400, now 40. Sum 47500 → 2090, advanced 2000, now 90.
    /// </summary>
    internal static AllocationTable Allocation()
    {
        var area = HeadCountArea.Sum("990000", "全省总计",
        [
            HeadCountArea.Leaf("990300", "丙市", new(10100m, 10000m, 400m)),
            HeadCountArea.Sum("990100", "某地区",
            [
                HeadCountArea.Leaf("990101", "甲县", new(25000m, 25000m, 1000m)),
                HeadCountArea.Leaf("990102", "乙县", new(12600m, 12500m, 600m)),
            ]),
        ]);
        var standard = HeadCountTerms.CentralStandard(
            Derivation.Constant("补助标准", Quantity.Of(550m, Units.YuanPerPersonYear)), Derivation.Constant("中央分担比例", Quantity.Of(0.8m, Units.Ratio)));
        return new AllocationTable("某补助资金分配表", HeadCountAllocation.Allocate(area, HeadCountTerms.WholeWanYuan(standard)), standard);
    }

    /// <summary>Paid 30 + 45 = 75 of 100 + 50 = 150 received: 50.00%.</summary>
    internal static TrackingReturn Tracking() => new("某地区", 2024, 6,
    [
        Line(1, "某财社〔2024〕1号", 100m, 90m, 30m),
        Line(2, "某财社〔2024〕2号", 50m, 50m, 45m),
    ]);

    private static TrackingLine Line(int number, string instrument, decimal received, decimal issued, decimal paid) =>
        new($"tracking.{number}", instrument, "某补助", "中央直达资金")
        {
            Received = Made.WanYuan($"tracking.{number}.received", received),
            Issued = Made.WanYuan($"tracking.{number}.issued", issued),
            Paid = Made.WanYuan($"tracking.{number}.paid", paid),
        };

    private static TargetIndicator[] Indicators() =>
    [
        new("产出指标", "数量指标", "参保人数（人）", TargetParser.Parse("≥10万人")),
        new("产出指标", "质量指标", "重复参保人数（人）", TargetParser.Parse("0")),
        new("产出指标", "质量指标", "开展门诊统筹", TargetParser.Parse("普遍开展")),
        new("满意度指标", "服务对象满意度", "参保对象满意度（%）", TargetParser.Parse("≥90%")),
    ];
}
