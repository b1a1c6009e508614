namespace Jiheng.Domain.Derivations;

/// <summary>One piece of a piecewise linear function: y = intercept + slope·x from <paramref name="From"/> upwards.</summary>
/// <param name="From">Lower end, a bare ratio.</param>
/// <param name="FromIncluded">Whether the lower end belongs to this piece (bands are closed below).</param>
/// <param name="Intercept">Value at x = 0.</param>
/// <param name="Slope">Rise per unit of x.</param>
/// <param name="Text">How a rule book words it, e.g. 90%（含）—100%得满分.</param>
public sealed record Piece(decimal From, bool FromIncluded, decimal Intercept, decimal Slope, string Text);

/// <summary>
/// A piecewise linear function (分段函数) of a rate: bands, threshold-linear rules and over-achievement penalties are
/// all of this shape, so they are computed, explained and exported to Excel in one way.
/// </summary>
public sealed class PiecewiseLinear
{
    private readonly Piece[] pieces;

    /// <summary>Makes the function from pieces in ascending order; the first one reaches down to −∞.</summary>
    /// <exception cref="ArgumentException">No pieces, or they are not in ascending order.</exception>
    public PiecewiseLinear(params Piece[] pieces)
    {
        if (pieces.Length == 0) throw new ArgumentException("A piecewise function needs at least one piece.", nameof(pieces));
        for (var i = 2; i < pieces.Length; i++)
        {
            var (a, b) = (pieces[i - 1], pieces[i]);
            if (b.From < a.From || (b.From == a.From && b.FromIncluded)) throw new ArgumentException($"Piece {i} does not start above piece {i - 1}.", nameof(pieces));
        }

        this.pieces = pieces;
    }

    /// <summary>The pieces in ascending order.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>The piece that holds <paramref name="x"/>.</summary>
    public Piece Containing(decimal x)
    {
        for (var i = pieces.Length - 1; i > 0; i--)
        {
            var p = pieces[i];
            if (x > p.From || (x == p.From && p.FromIncluded)) return p;
        }

        return pieces[0];
    }

    /// <summary>The value at <paramref name="x"/>.</summary>
    public decimal At(decimal x)
    {
        var p = Containing(x);
        return p.Slope == 0m ? p.Intercept : p.Intercept + p.Slope * x;
    }
}
