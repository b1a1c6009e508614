using Jiheng.Data.Cases;
using Jiheng.Documents.Reports.Notice;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Quantities;
using Jiheng.Data.Reading;
using Jiheng.Domain.Tracking;

namespace Jiheng.Documents.Tests.Reports.Notice;

/// <summary>A notice of 某省, made up; any allocation can be put into it.</summary>
internal static class MadeNotice
{
    /// <summary>
    /// 550 × 80% = 440 元: 丙市 10000 → 440 − 400 = 40; 甲县 25000 → 1100 − 1000 = 100; 乙县 12500 → 550 − 600 = −50. Sum 2090 −
    /// 2000 = 90; paid out 140, kept back 50.
    /// </summary>
    internal static HeadCountArea Area { get; } = HeadCountArea.Sum("990000", "全省总计",
    [
        HeadCountArea.Leaf("990300", "丙市", new(10100m, 10000m, 400m)),
        HeadCountArea.Sum("990100", "某地区", [HeadCountArea.Leaf("990101", "甲县", new(25000m, 25000m, 1000m)), HeadCountArea.Leaf("990102", "乙县", new(12600m, 12500m, 600m))]),
    ]);

    internal static NoticeMaterial Of(HeadCountArea area, bool direct = true)
    {
        var standard = HeadCountTerms.CentralStandard(
            Derivation.Constant("补助标准", Quantity.Of(550m, Units.YuanPerPersonYear)), Derivation.Constant("中央分担比例", Quantity.Of(80m, Units.Percent).ConvertTo(Units.Ratio)));
        var notice = new AllocationNotice
        {
            Number = new("某财社", 2021, 7), Title = "关于下达2021年中央财政某某补助资金的通知", Issuer = "某省财政厅", Recipients = ["各市、地区财政局"],
            Date = new(2021, 3, 5), Fund = "某某补助资金", Source = "中央", Tag = direct ? FundsTag.OrdinaryTransfer : FundsTag.None, Codes = new("1100249", "2101202"),
            IncomeName = "共同财政事权转移支付收入", ExpenditureName = "对某某基金的补助", CountyDeadline = direct ? new(2021, 4, 1) : null,
            Heads = ("审核参保人数", "上报参保人数", "核减人数"), Annexes = ("某某补助资金分配表", "某某补助资金绩效目标表", "资金使用跟踪反馈表"),
            Citations = ["某财预〔2018〕1号", "某财预〔2016〕2号"], CopiedTo = ["某省审计厅"],
            Terms = HeadCountTerms.WholeWanYuan(standard), Area = area,
        };
        var result = HeadCountAllocation.Allocate(area, notice.Terms);
        var tracking = new TrackingCase(new TrackingReturn("", 2021, 0, [new("tracking.1", "某财社〔2021〕7号", "某某补助资金", "中央直达资金")]), "资金使用跟踪反馈表", "每月月末前", "某省财政厅社会保障处", []);
        return new(notice, result, TargetTableMaker.Of(Targets, result, new Diagnostics()), tracking);
    }

    private static TargetCase Targets { get; } = new()
    {
        Title = "某某补助资金绩效目标表", Year = 2021, Project = "某某补助资金", CentralAuthority = "某部", FinanceAuthority = "某省财政厅", Authority = "某省医疗保障局",
        Goals = ["甲。"], AmountsFromAllocation = true, HomeCode = "990000", Places = [],
        Indicators = [new("产出指标", "数量指标", "参保人数(人)", "≥5万人"), new("产出指标", "成本指标", "补助资金成本", "{年度金额}万元")],
    };
}
