using System.Globalization;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// Turns derivations into formulas (公式生成): an operand that stands in a cell becomes a reference, a bare constant a
/// number, any other leaf a reference to 计算依据.
/// </summary>
internal sealed class Formulas(CellAddresses addresses, BasisSheet basis)
{
    // A function takes 255 arguments, a formula 8192 characters; a step of this length deserves a cell of its own.
    private const int MostArguments = 250;
    private const int LongestStep = 400;

    /// <summary>The formula of the figure in cell <paramref name="at"/>, without the equals sign; null when it was entered.</summary>
    internal string? Of(Derivation figure, Address at)
    {
        // A figure that is shown twice is computed once and referred to from the second cell.
        if (addresses.Of(figure) is { } first && first != at) return first.From(at.Sheet);
        return figure.Operands.Count == 0 ? null : Compute(figure, at);
    }

    private string Term(Derivation node, Address at)
    {
        if (addresses.Of(node) is { } address && address != at) return address.From(at.Sheet);
        if (node.Operands.Count > 0) return Compute(node, at);
        return node.Operator == Operator.Constant && node.Citation.Length == 0 ? Number(node.Value) : basis.AddressOf(node).From(at.Sheet);
    }

    // For operands that a formula may repeat.
    private string ShortTerm(Derivation node, Address at)
    {
        var term = Term(node, at);
        return term.Length <= LongestStep ? term : basis.AddressOf(node, step => Compute(node, step)).From(at.Sheet);
    }

    private string Compute(Derivation node, Address at) => node.Operator switch
    {
        Operator.Add => Sum(node, at),
        Operator.Subtract => $"({Join(node, "-", at)})",
        Operator.Multiply => Join(node, "*", at),
        Operator.Divide => $"({Term(node.Operands[0], at)})/({Term(node.Operands[1], at)})",
        Operator.Min => $"MIN({Join(node, ",", at)})",
        Operator.Max => $"MAX({Join(node, ",", at)})",
        Operator.Round => Round(node, at),
        Operator.Piecewise => Piecewise(ShortTerm(node.Operands[0], at), node.Pieces!),
        Operator.Same => Term(node.Operands[0], at),
        _ => throw new NotSupportedException($"Operator {node.Operator} has no formula."),
    };

    private string Join(Derivation node, string sign, Address at) => string.Join(sign, node.Operands.Select(o => Term(o, at)));

    // Addends that stand one below or beside the other become a range, so that a column reads SUM(E5:E18).
    private string Sum(Derivation node, Address at)
    {
        var parts = new List<string>();
        for (var i = 0; i < node.Operands.Count; i++)
        {
            var first = Place(node.Operands[i], at);
            var last = first;
            while (last is { } l && i + 1 < node.Operands.Count && Place(node.Operands[i + 1], at) is { } next && Follows(l, next, first!.Value))
            {
                last = next;
                i++;
            }

            parts.Add(first is { } f && last is { } end && f != end ? $"{f.From(at.Sheet)}:{end.Local}" : Term(node.Operands[i], at));
        }

        while (parts.Count > MostArguments) parts = [.. parts.Chunk(MostArguments).Select(static p => $"SUM({string.Join(",", p)})")];
        return $"SUM({string.Join(",", parts)})";
    }

    private Address? Place(Derivation node, Address at) => addresses.Of(node) is { } address && address != at ? address : null;

    private static bool Follows(Address last, Address next, Address first) =>
        last.Sheet == next.Sheet
        && ((next.Column == first.Column && next.Row == last.Row + 1) || (first.Row == next.Row && next.Column == last.Column + 1 && last.Row == next.Row));

    // ROUNDUP goes away from zero, ROUNDDOWN towards it; upwards and downwards depend on the sign.
    private string Round(Derivation node, Address at)
    {
        var (term, decimals) = (ShortTerm(node.Operands[0], at), node.Rounding!.Value.Decimals);
        return node.Rounding.Value.Mode switch
        {
            MidpointRounding.AwayFromZero => $"ROUND({term},{decimals})",
            MidpointRounding.ToZero => $"ROUNDDOWN({term},{decimals})",
            MidpointRounding.ToPositiveInfinity => $"IF({term}>0,ROUNDUP({term},{decimals}),ROUNDDOWN({term},{decimals}))",
            MidpointRounding.ToNegativeInfinity => $"IF({term}<0,ROUNDUP({term},{decimals}),ROUNDDOWN({term},{decimals}))",
            _ => throw new NotSupportedException($"“{node.Label}” rounds halves to even, for which spreadsheets have no function."),
        };
    }

    private static string Piecewise(string x, PiecewiseLinear pieces)
    {
        var formula = Value(pieces.Pieces[0], x);
        foreach (var piece in pieces.Pieces.Skip(1))
            formula = $"IF({x}{(piece.FromIncluded ? ">=" : ">")}{Number(piece.From)},{Value(piece, x)},{formula})";
        return formula;
    }

    private static string Value(Piece piece, string x)
    {
        if (piece.Slope == 0m) return Number(piece.Intercept);
        return piece.Intercept == 0m ? $"{Number(piece.Slope)}*({x})" : $"({Number(piece.Intercept)}+{Number(piece.Slope)}*({x}))";
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
