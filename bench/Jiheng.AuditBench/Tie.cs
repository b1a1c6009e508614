namespace Jiheng.AuditBench;

/// <summary>Takes a relation that holds.</summary>
internal delegate void RelationTaker(Tie tie);

/// <summary>A relation between printed figures that anybody with a calculator can try (一条勾稽关系): what is printed is calculated and rounded as printed.</summary>
/// <param name="Kind">分项之和, 比率.</param>
/// <param name="Figures">The figures in it.</param>
/// <param name="Agrees">Whether it holds for values in place of theirs.</param>
internal sealed record Tie(string Kind, IReadOnlyList<PrintedFigure> Figures, Func<decimal[], IReadOnlyList<PrintedFigure>, bool> Agrees)
{
    /// <summary>How many of them, from the first on, may be changed to try the audit.</summary>
    internal int Changeable { get; init; } = int.MaxValue;

    /// <summary>True when only those of three digits and more may be changed.</summary>
    internal bool OnlyLong { get; init; }

    internal static Tie Sum(string kind, PrintedFigure total, IReadOnlyList<PrintedFigure> parts) => new(kind, [total, .. parts], (v, _) => v[0] == v.Skip(1).Sum());

    internal static bool Rounds(decimal exact, decimal printed, int decimals) => decimal.Round(exact, decimals, MidpointRounding.AwayFromZero) == printed;

    internal bool Holds() => Agrees([.. Figures.Select(f => f.Value)], Figures);

    /// <summary>Whether it still holds when one figure has another value: no calculator shows that change.</summary>
    internal bool HoldsWith(PrintedFigure changed, decimal value) => Agrees([.. Figures.Select(f => f.IsAt(changed) ? value : f.Value)], Figures);

    internal bool MayChange(PrintedFigure figure) => (!OnlyLong || figure.IsLong) && Figures.Take(Changeable).Any(f => f.IsAt(figure));
}
