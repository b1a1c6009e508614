using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>A piecewise linear function as nested IFs, highest piece first (分段函数公式).</summary>
internal static class PiecewiseFormula
{
    /// <param name="function">The function.</param>
    /// <param name="x">Its argument.</param>
    /// <param name="compared">The argument without the error of binary fractions, for telling the pieces apart.</param>
    public static Formula Of(PiecewiseLinear function, string x, string compared)
    {
        var formula = Line(function.Pieces[0], x);
        foreach (var piece in function.Pieces.Skip(1))
        {
            var condition = $"{compared}{(piece.FromIncluded ? ">=" : ">")}{Formula.NumberOf(piece.From)}";
            formula = Formula.Call("IF", condition, Line(piece, x).Text, formula.Text);
        }

        return formula;
    }

    private static Formula Line(Piece piece, string x)
    {
        if (piece.Slope == 0m) return Formula.Number(piece.Intercept);
        var rise = piece.Slope == 1m ? x : $"{Formula.NumberOf(piece.Slope)}*{x}";
        return piece.Intercept == 0m ? new(rise, Formula.Product)
            : piece.Slope < 0m ? new($"{Formula.NumberOf(piece.Intercept)}{rise}", Formula.Sum)
            : new($"{Formula.NumberOf(piece.Intercept)}+{rise}", Formula.Sum);
    }
}
