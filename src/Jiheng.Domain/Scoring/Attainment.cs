namespace Jiheng.Domain.Scoring;

/// <summary>
/// The three tiers of a qualitative indicator (定性指标档次) of 财预〔2020〕10号: 达成预期 100–80%, 部分达成 80–60%,
/// 未达成 60–0%.
/// </summary>
public enum Attainment
{
    /// <summary>达成预期指标.</summary>
    Full,

    /// <summary>部分达成预期指标并具有一定效果.</summary>
    Partial,

    /// <summary>未达成预期指标且效果较差.</summary>
    Missed,
}
