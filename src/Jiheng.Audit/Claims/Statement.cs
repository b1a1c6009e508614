namespace Jiheng.Audit.Claims;

/// <summary>A figure that a text says to be the result of others (数量陈述).</summary>
/// <param name="Told">The figure.</param>
/// <param name="Meant">The calculation that the words mean; null when they leave it open.</param>
/// <param name="Possible">Other calculations that they may mean.</param>
internal sealed record Statement(PrintedFigure Told, Arithmetic? Meant, params IReadOnlyList<Arithmetic> Possible)
{
    private const decimal UsualReach = 0.5m;

    /// <summary>Farther off than this part of the larger value, something else is meant.</summary>
    internal decimal Reach { get; init; } = UsualReach;

    /// <summary>How surely the words mean it.</summary>
    internal decimal Confidence { get; init; } = 0.75m;

    /// <summary>How the message calls the figure, by default its name in the text.</summary>
    internal string Name { get; init; } = Told.Figure.Label;

    /// <summary>Every calculation, the one that is meant first.</summary>
    internal IEnumerable<Arithmetic> All => Meant is null ? Possible : Possible.Prepend(Meant);
}
