using System.Globalization;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>The operators of derivations in the language of spreadsheets (运算转公式).</summary>
internal sealed class FormulaOperators(FigureIndex index, Func<CellAddress, int, string> name)
{
    // A function takes 255 arguments.
    private const int MostArguments = 250;

    /// <summary>Whether the formula writes its operand more than once, so that the operand had better be a cell.</summary>
    public static bool RepeatsOperand(Derivation figure) =>
        figure.Operator == Operator.Piecewise
        || figure.Rounding is { Mode: MidpointRounding.ToPositiveInfinity or MidpointRounding.ToNegativeInfinity };

    public Formula Apply(Derivation figure, Formula[] operands, int sheet) => figure.Operator switch
    {
        Operator.Add => Add(operands, sheet),
        Operator.Subtract => new(operands[0].At(Formula.Sum) + string.Concat(operands.Skip(1).Select(o => "-" + o.At(Formula.Product))), Formula.Sum),
        Operator.Multiply => new(string.Join('*', operands.Select(o => o.At(Formula.Product))), Formula.Product),
        Operator.Divide => new($"{operands[0].At(Formula.Product)}/{operands[1].At(Formula.Whole)}", Formula.Product),
        Operator.Min => Formula.Call("MIN", operands.Select(o => o.Text)),
        Operator.Max => Formula.Call("MAX", operands.Select(o => o.Text)),
        Operator.Round => Round(figure, operands[0]),
        Operator.Piecewise => PiecewiseFormula.Of(figure.Pieces!, operands[0].At(Formula.Product), Steady(figure.Operands[0], operands[0], 10)),
        Operator.Same => operands[0],
        _ => throw new ArgumentException($"Operator {figure.Operator} has no operands to compute with.", nameof(figure)),
    };

    private Formula Add(Formula[] operands, int sheet)
    {
        var parts = Ranges(operands, sheet);
        if (parts.Count == 1 && operands.Length == 1) return operands[0];
        if (parts.Count == 2 && operands.Length == 2) return new($"{parts[0]}+{parts[1]}", Formula.Sum);
        while (parts.Count > MostArguments) parts = [.. parts.Chunk(MostArguments).Select(p => $"SUM({string.Join(',', p)})")];
        return Formula.Call("SUM", parts);
    }

    // Runs of cells with no other number among them become a range: E5:E18.
    private List<string> Ranges(Formula[] operands, int sheet)
    {
        var parts = new List<string>();
        for (var start = 0; start < operands.Length;)
        {
            var end = start;
            var down = true;
            while (end + 1 < operands.Length && operands[end].Reference is { } a && operands[end + 1].Reference is { } b && index.AreNeighbours(a, b))
            {
                if (end > start && down != (a.Column == b.Column)) break;
                down = a.Column == b.Column;
                end++;
            }

            parts.Add(end > start ? $"{name(operands[start].Reference!.Value, sheet)}:{operands[end].Reference!.Value.Name}" : operands[start].Text);
            start = end + 1;
        }

        return parts;
    }

    private static Formula Round(Derivation figure, Formula operand)
    {
        var rounding = figure.Rounding!.Value;
        var x = Steady(figure.Operands[0], operand, rounding.Decimals + 8);
        var digits = rounding.Decimals.ToString(CultureInfo.InvariantCulture);
        Formula With(string function) => Formula.Call(function, x, digits);
        return rounding.Mode switch
        {
            MidpointRounding.AwayFromZero => With("ROUND"),
            MidpointRounding.ToZero => With("ROUNDDOWN"),
            MidpointRounding.ToPositiveInfinity => Formula.Call("IF", $"{x}>0", With("ROUNDUP").Text, With("ROUNDDOWN").Text),
            MidpointRounding.ToNegativeInfinity => Formula.Call("IF", $"{x}<0", With("ROUNDUP").Text, With("ROUNDDOWN").Text),
            _ => throw new NotSupportedException($"Rounding half to even ({figure.Label}) has no spreadsheet function; declare another rounding."),
        };
    }

    // Products and quotients carry the error of binary fractions: 0.9145 × 10 may come out a hair below 9.145 and then
    // round down. Fifteen significant digits are exact, so the hair is cut off first.
    private static string Steady(Derivation figure, Formula operand, int decimals)
    {
        if (IsPlain(figure)) return operand.Text;
        var integerDigits = Math.Abs(decimal.Truncate(figure.Value)).ToString(CultureInfo.InvariantCulture).Length;
        var kept = Math.Max(Math.Min(decimals, 14 - integerDigits), decimals - 6);
        return Formula.Call("ROUND", operand.Text, kept.ToString(CultureInfo.InvariantCulture)).Text;
    }

    private static bool IsPlain(Derivation figure) => figure.Operator switch
    {
        Operator.Input or Operator.Constant or Operator.Round => true,
        Operator.Multiply or Operator.Divide or Operator.Piecewise => false,
        _ => figure.Operands.All(IsPlain),
    };
}
