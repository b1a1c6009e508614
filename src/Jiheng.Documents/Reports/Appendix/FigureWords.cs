using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Appendix;

/// <summary>The arithmetic of a figure in words (算式), every operand by its name and value.</summary>
internal sealed class FigureWords(FigureLedger ledger)
{
    private const int MostOperands = 6;

    /// <summary>What is done with the operands.</summary>
    public string Expression(Derivation node) => node.Operator switch
    {
        Operator.Add when node.Operands.Count > MostOperands => LongSum(node),
        Operator.Add => Join(node, " ＋ "),
        Operator.Subtract => Join(node, " － "),
        Operator.Multiply => Join(node, " × "),
        Operator.Divide => Join(node, " ÷ "),
        Operator.Min => $"取小（{Join(node, "、")}）",
        Operator.Max => $"取大（{Join(node, "、")}）",
        Operator.Round or Operator.Piecewise => $"{Step(node.Operands[0])}，{DerivationText.Step(node)}",
        _ => Term(node.Operands[0]),
    };

    /// <summary>The name that the report gives a figure.</summary>
    public string NameOf(Derivation node) => ledger.NameOf(Unalias(node));

    /// <summary>Name and value: 参保人数（人）完成率100.20%.</summary>
    public string Named(Derivation node)
    {
        var value = DerivationText.Value(node);
        return ledger.NameOf(node) + (node.Value < 0m ? $"（{value}）" : value);
    }

    /// <summary>The figure itself where <paramref name="node"/> only repeats it under another key.</summary>
    public static Derivation Unalias(Derivation node)
    {
        while (node is { Operator: Operator.Same, Operands: [var same] }) node = same;
        return node;
    }

    /// <summary>Whether a figure is told within the arithmetic of another one: it has no key to refer to it by.</summary>
    public static bool IsInline(Derivation node) => node.Operands.Count > 0 && node.Key.Length == 0;

    private string Join(Derivation node, string sign) => string.Join(sign, node.Operands.Select(Term));

    private string Step(Derivation operand) => IsInline(operand) && operand.Label.Length == 0 ? Expression(operand) : Term(operand);

    private string Term(Derivation operand)
    {
        var node = Unalias(operand);
        if (!IsInline(node)) return Named(node);
        if (node.Label.Length > 0) return $"{Named(node)}（{Expression(node)}）";
        return node.Operator is Operator.Min or Operator.Max ? Expression(node) : $"（{Expression(node)}）";
    }

    // 乌鲁木齐市第一批中央, 克拉玛依市第一批中央 …: what all names end in is said once, before the list, and the unit after the sum.
    private string LongSum(Derivation sum)
    {
        string[] names = [.. sum.Operands.Select(o => ledger.NameOf(Unalias(o)))];
        var common = CommonEnding(names);
        var parts = sum.Operands.Select((o, i) => $"{names[i][..^common]}＝{Bare(DerivationText.Value(Unalias(o)), sum)}");
        return $"{sum.Operands.Count}项{(common > 0 ? $"“{names[0][^common..]}”" : "")}之和：{string.Join("、", parts)}";
    }

    private static string Bare(string value, Derivation sum) =>
        sum.Unit.Symbol.Length > 0 && value.EndsWith(sum.Unit.Symbol, StringComparison.Ordinal) ? value[..^sum.Unit.Symbol.Length] : value;

    /// <summary>How many characters at the end all <paramref name="names"/> have in common, at least one kept before them.</summary>
    public static int CommonEnding(string[] names)
    {
        var shortest = names.Min(static n => n.Length);
        var common = 0;
        while (common < shortest - 1 && names.All(n => n[^(common + 1)] == names[0][^(common + 1)])) common++;
        return common;
    }
}
