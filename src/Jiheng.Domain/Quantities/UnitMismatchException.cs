namespace Jiheng.Domain.Quantities;

/// <summary>
/// Two units that measure different things were mixed (量纲不一致). Parsing user input never throws this; it means
/// that code compared what it should have checked first.
/// </summary>
public sealed class UnitMismatchException : InvalidOperationException
{
    /// <summary>Names both units.</summary>
    public UnitMismatchException(Unit from, Unit to)
        : base($"“{Show(from)}”不能换算为“{Show(to)}”：两者计量的不是同一类事物。")
    {
        From = from;
        To = to;
    }

    /// <summary>The unit that was given.</summary>
    public Unit From { get; }

    /// <summary>The unit that was asked for.</summary>
    public Unit To { get; }

    private static string Show(Unit unit) => unit.Symbol.Length > 0 ? unit.Symbol : "无单位";
}
