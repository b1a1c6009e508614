namespace Jiheng.Audit.Checks;

/// <summary>How far a rule lets figures differ (误差口径), in the words of --explain.</summary>
internal static class Tolerances
{
    /// <summary>Intervals in two tiers.</summary>
    internal const string Rounding = "每个数按印出的小数位取四舍五入区间（12.30 即 12.295～12.305）；无论怎样取舍都不可能相符的报矛盾；四个以上的数合成、只有几乎全往一边取舍才相符的（超出三倍标准差）报可疑；其余不报。";

    /// <summary>Points and people are counted one by one.</summary>
    internal const string Exact = "分值、得分、人数、份数逐个计数，按原数核对，不留误差；由它们算出的比率按印出的小数位取区间。";

    /// <summary>No figures are calculated with.</summary>
    internal const string Words = "核对文字和写法，没有数值误差。";
}
