using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Forms;

/// <summary>What a bound cell is filled with (填报值): text, a figure, or text as entered with the figure that it states.</summary>
/// <param name="Text">The text; null when the figure is to be printed by the cell's own format.</param>
/// <param name="Figure">The figure; null when there is none.</param>
/// <param name="Suffix">What follows the figure of an entered text, e.g. 万人.</param>
public sealed record FormValue(string? Text, Derivation? Figure, string Suffix = "")
{
    /// <summary>Nothing was filled in.</summary>
    public static readonly FormValue Blank = new("", null);

    /// <summary>Text.</summary>
    public static FormValue Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new(text, null);

    /// <summary>A figure; blank when there is none.</summary>
    public static FormValue Of(Derivation? figure) => figure is null ? Blank : new(null, figure);

    /// <summary>Whether there is nothing to print.</summary>
    public bool IsBlank => Figure is null && string.IsNullOrEmpty(Text);
}
