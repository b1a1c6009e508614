using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RegionTargetsTests
{
    private const string Rest = ";质量指标|参保率|≥95%;满意度指标|参保人员满意度|≥90%";

    // The whole has 100 = 60 + 40.
    private static string Tables(string whole, string first, string second, int amount = 100) =>
        TargetTables.All(TargetTables.Of(amount, whole + Rest), TargetTables.Of(60, first + Rest), TargetTables.Of(40, second + Rest));

    [Theory]
    [InlineData("数量指标|参保人数|≥10万人", "数量指标|参保人数|≥6万人", "数量指标|参保人数|≥3.5万人", "9.5")]
    [InlineData("数量指标|救助人次|≥1000人次", "数量指标|救助人次|≥600人次", "数量指标|救助人次|≥300人次", "900")]
    [InlineData("成本指标|资金成本|≤100万元", "成本指标|资金成本|≤60万元", "成本指标|资金成本|≤50万元", "110")]
    [InlineData("数量指标|检查机构数|≥50家", "数量指标|检查机构数|≥20家", "数量指标|检查机构数|≥20家", "40")]
    [InlineData("数量指标|宣传场次|=30场", "数量指标|宣传场次|=10场", "数量指标|宣传场次|=10场", "20")]
    public void Check_OfAContradiction_IsNoticed(string whole, string first, string second, string expected) =>
        Examples.Noticed<RegionTargets>(Tables(whole, first, second), expected);

    [Theory]
    [InlineData("数量指标|参保人数|≥10万人", "数量指标|参保人数|≥6万人", "数量指标|参保人数|≥4万人", 100)]
    [InlineData("数量指标|参保人数|≥10万人", "数量指标|参保人数|≥6万人", "数量指标|参保人数|≥5万人", 100)]
    [InlineData("数量指标|参保人数|≥10万人", "数量指标|参保人数|≥60000人", "数量指标|参保人数|≥40000人", 100)]
    [InlineData("成本指标|资金成本|≤100万元", "成本指标|资金成本|≤60万元", "成本指标|资金成本|≤40万元", 100)]
    [InlineData("成本指标|补助标准|≥550元", "成本指标|补助标准|≥100元", "成本指标|补助标准|≥100元", 100)]
    [InlineData("质量指标|住院报销比例|≥70%", "质量指标|住院报销比例|≥20%", "质量指标|住院报销比例|≥20%", 100)]
    [InlineData("数量指标|重复参保人数|0", "数量指标|重复参保人数|0", "数量指标|重复参保人数|0", 100)]
    [InlineData("数量指标|参保人数|≥10万人", "数量指标|参保人数|≥6万人", "数量指标|参保人数|≥3万人", 90)]
    [InlineData("数量指标|参保人数|≥10万人", "数量指标|参保人数|≥6万人", "数量指标|职工参保人数|≥3万人", 100)]
    [InlineData("成本指标|人均筹资|≥1000元", "成本指标|人均筹资|≥300元", "成本指标|人均筹资|≥300元", 100)]
    public void Check_OfWhatAgrees_IsSilent(string whole, string first, string second, int amount) =>
        Examples.Silent<RegionTargets>(Tables(whole, first, second, amount));
}
