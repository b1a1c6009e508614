using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SiblingClassTests
{
    private const string Usual = "数量指标|参保人数|≥5万人;质量指标|参保率|≥95%;时效指标|资金到位率|100%;成本指标|补助资金成本|50万元";

    private static string Tables(int usual, params IEnumerable<string> odd) =>
        TargetTables.All(Enumerable.Repeat(Usual, usual).Concat(odd).Select(rows => TargetTables.Of(50, rows)));

    [Theory]
    [InlineData(4, "数量指标|参保人数|≥5万人;质量指标|参保率|≥95%;时效指标|资金到位率|100%;|补助资金成本|50万元", "成本指标")]
    [InlineData(4, "质量指标|参保人数|≥5万人;质量指标|参保率|≥95%;时效指标|资金到位率|100%;成本指标|补助资金成本|50万元", "数量指标")]
    [InlineData(5, "数量指标|参保人数|≥5万人;质量指标|参保率|≥95%;成本指标|资金到位率|100%;成本指标|补助资金成本|50万元", "时效指标")]
    [InlineData(6, "数量指标|参保人数|≥5万人;|参保率|≥95%;时效指标|资金到位率|100%;成本指标|补助资金成本|50万元", "质量指标")]
    [InlineData(4, "数量指标|参保人数|≥5万人;时效指标|参保率|≥95%;时效指标|资金到位率|100%;成本指标|补助资金成本|50万元", "质量指标")]
    public void Check_OfAContradiction_IsNoticed(int usual, string odd, string expected) => Examples.Noticed<SiblingClass>(Tables(usual, odd), expected);

    [Theory]
    [InlineData(5, Usual)]
    [InlineData(2, "质量指标|参保人数|≥5万人;质量指标|参保率|≥95%;时效指标|资金到位率|100%;成本指标|补助资金成本|50万元")]
    [InlineData(3, "数量指标|参保人数|≥5万人;质量指标|参保率|≥95%;时效指标|资金到位率|100%;|补助资金成本|50万元")]
    [InlineData(4, "质量指标|检查次数|≥5次;数量指标|整改率|≥95%;时效指标|办结率|100%")]
    [InlineData(4, "数量指标|参保人数|≥6万人;质量指标|参保率|≥97%;时效指标|资金到位率|100%;成本指标|补助资金成本|70万元")]
    [InlineData(4, "数量指标|参保人数|≥6万人;质量指标|参保率|≥97%;时效指标|资金到位率|100%")]
    [InlineData(4, "数量指标|参保人数（人）|≥6万人;质量指标|参保率（%）|≥97%;时效指标|资金到位率|100%;成本指标|补助资金成本|1万元")]
    [InlineData(1, Usual)]
    [InlineData(9, Usual)]
    [InlineData(4, "质量指标|参保人数|≥5万人;数量指标|参保率|≥95%")]
    public void Check_OfWhatAgrees_IsSilent(int usual, string other) => Examples.Silent<SiblingClass>(Tables(usual, other));
}
