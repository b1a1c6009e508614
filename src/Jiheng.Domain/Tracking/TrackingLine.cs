using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tracking;

/// <summary>One instrument and fund nature in a tracking return (跟踪反馈行), amounts in 万元.</summary>
/// <param name="Key">Stable key within the return, e.g. tracking.1; figures hang below it.</param>
/// <param name="Instrument">Document number of the instrument (文号).</param>
/// <param name="Project">资金名称 or 项目.</param>
/// <param name="Nature">资金性质, e.g. 中央直达资金.</param>
public sealed record TrackingLine(string Key, string Instrument, string Project, string Nature)
{
    /// <summary>Where it stands in the document that it was read from; null where it was not.</summary>
    public Origin? Origin { get; init; }

    /// <summary>收到; null when not yet reported.</summary>
    public Derivation? Received { get; init; }

    /// <summary>分解下达.</summary>
    public Derivation? Issued { get; init; }

    /// <summary>支出, as paid through the treasury's single account (国库集中支付).</summary>
    public Derivation? Paid { get; init; }

    /// <summary>支出进度: paid ÷ received, a bare ratio to two decimals of a percent; null when either is missing or nothing came.</summary>
    public Derivation? Progress => TrackingReturn.ProgressOf(Paid, Received, Key);
}
