namespace Jiheng.Domain.Quantities;

/// <summary>
/// A declared rounding step (舍入): how many decimals are kept and which way a half goes. Nothing in the domain
/// rounds without one.
/// </summary>
/// <param name="Decimals">Decimals kept, 0–28.</param>
/// <param name="Mode">Which way a half goes; Chinese practice (四舍五入) is away from zero.</param>
public readonly record struct Rounding(int Decimals, MidpointRounding Mode = MidpointRounding.AwayFromZero)
{
    /// <summary>四舍五入 to whole units.</summary>
    public static readonly Rounding Whole = new(0);

    /// <summary>四舍五入 to two decimals.</summary>
    public static readonly Rounding TwoPlaces = new(2);

    /// <summary>四舍五入 of a bare ratio so that its percentage shows two decimals: 0.914493 → 0.9145.</summary>
    public static readonly Rounding PercentTwoPlaces = new(4);

    /// <summary><paramref name="value"/> rounded as declared.</summary>
    public decimal Apply(decimal value) => decimal.Round(value, Decimals, Mode);
}
