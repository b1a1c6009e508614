using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tracking;

/// <summary>
/// The monthly return on the use of funds (资金使用跟踪反馈): what was received, sub-allotted and paid by the end of the
/// month. The duty to report comes from 新财预〔2016〕113号, and with it that rows may be added and columns not.
/// </summary>
/// <param name="Unit">The place or unit that reports (填报单位).</param>
/// <param name="Year">年度.</param>
/// <param name="Month">Month 1–12 by whose end the figures stand; 0 in a blank form.</param>
/// <param name="Lines">Lines in printed order; may be empty.</param>
public sealed record TrackingReturn(string Unit, int Year, int Month, IReadOnlyList<TrackingLine> Lines)
{
    /// <summary>Title of the form, e.g. 自治区财政资金使用跟踪反馈表.</summary>
    public string Title { get; init; } = "财政资金使用跟踪反馈表";

    /// <summary>Prefix of the keys of the totals, empty or ending in a dot.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>收到合计, 万元; null when no line reports any.</summary>
    public Derivation? Received => Sum("收到合计", "received", static l => l.Received);

    /// <summary>分解下达合计, 万元.</summary>
    public Derivation? Issued => Sum("分解下达合计", "issued", static l => l.Issued);

    /// <summary>支出合计, 万元.</summary>
    public Derivation? Paid => Sum("支出合计", "paid", static l => l.Paid);

    /// <summary>支出进度 of the whole, a bare ratio.</summary>
    public Derivation? Progress => ProgressOf(Paid, Received, KeyPrefix + "tracking.total");

    internal static Derivation? ProgressOf(Derivation? paid, Derivation? received, string key) =>
        paid is null || received is null || received.Value == 0m ? null : Derivation
            .Round(Derivation.Of(Operator.Divide, paid, received), Rounding.PercentTwoPlaces)
            .Named("支出进度", Units.Ratio, 4, key + ".progress");

    private Derivation? Sum(string label, string key, Func<TrackingLine, Derivation?> figure)
    {
        Derivation[] parts = [.. Lines.Select(figure).OfType<Derivation>()];
        return parts.Length == 0 ? null : Derivation.Of(Operator.Add, parts)
            .Named(label, Units.WanYuan, parts.Max(static p => p.Decimals), $"{KeyPrefix}tracking.total.{key}");
    }
}
