using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Forms;

/// <summary>A declared check held against a filled form (勾稽结果).</summary>
/// <param name="Check">The check.</param>
/// <param name="Printed">The figure as filled in.</param>
/// <param name="Expected">What the other figures yield, rounded like the filled-in one.</param>
public sealed record CheckResult(FormCheck Check, decimal Printed, decimal Expected)
{
    /// <summary>Whether the two agree.</summary>
    public bool Holds => Check.Kind == CheckKind.SumOrLess ? Printed <= Expected : Printed == Expected;

    /// <summary>The checks of <paramref name="form"/> that can be made on <paramref name="record"/>: nothing needed is blank.</summary>
    public static IEnumerable<CheckResult> Of(FormDefinition form, FormRecord record)
    {
        foreach (var check in form.Checks)
        {
            Derivation[] result = [.. check.Result.In(record)];
            decimal[][] operands = [.. check.Operands.Select(o => o.In(record).Select(static f => f.Value).ToArray())];
            if (result is not [var printed] || operands.All(static o => o.Length == 0)) continue;
            if (Value(check.Kind, operands) is { } expected) yield return new(check, printed.Value, new Rounding(printed.Decimals).Apply(expected));
        }
    }

    private static decimal? Value(CheckKind kind, decimal[][] operands) => kind switch
    {
        CheckKind.Sum or CheckKind.SumOrLess => operands.Sum(static o => o.Sum()),
        _ => operands is [[var dividend], [not 0m and var divisor]] ? dividend / divisor : null,
    };
}
