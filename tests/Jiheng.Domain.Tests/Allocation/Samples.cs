using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Allocation;

/// <summary>Figures of the 2020 allocation, restated.</summary>
internal static class Samples
{
    /// <summary>550 元 × 80% = 440 元.</summary>
    internal static HeadCountTerms Terms2020 { get; } = HeadCountTerms.WholeWanYuan(HeadCountTerms.CentralStandard(
        Derivation.Constant("财政补助标准", Quantity.Of(550m, Units.YuanPerPersonYear)),
        Derivation.Constant("中央分担比例", Quantity.Of(0.80m, Units.Ratio))));

    internal static HeadCountArea Kashgar { get; } = HeadCountArea.Sum("653100", "喀什地区",
    [
        Leaf("653101", "喀什市", 502027, 499287, 20570),
        Leaf("653125", "莎车县", 823336, 817496, 32395),
        Leaf("653122", "疏勒县", 337918, 335521, 13322),
        Leaf("653121", "疏附县", 260731, 258061, 10135),
        Leaf("653126", "叶城县", 499900, 496354, 19902),
        Leaf("653129", "伽师县", 404354, 401486, 16321),
        Leaf("653130", "巴楚县", 334017, 331648, 13562),
        Leaf("653127", "麦盖提县", 210274, 208783, 8326),
        Leaf("653124", "泽普县", 186467, 185145, 7516),
        Leaf("653123", "英吉沙县", 271309, 269385, 10642),
        Leaf("653128", "岳普湖县", 155567, 154464, 6172),
        Leaf("653131", "塔什库尔干县", 34086, 33844, 1352),
    ]);

    internal static HeadCountArea Leaf(string code, string name, decimal reported, decimal audited, decimal advanced) =>
        HeadCountArea.Leaf(code, name, new(reported, audited, advanced));
}
