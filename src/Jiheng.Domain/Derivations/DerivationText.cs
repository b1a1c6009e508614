using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Derivations;

/// <summary>Derivations in words (计算过程的文字表述).</summary>
public static class DerivationText
{
    /// <summary>The value as people read it: ratios as percentages, other figures with their unit.</summary>
    public static string Value(Derivation node) => ReferenceEquals(node.Unit, Units.Ratio)
        ? QuantityFormat.Percent(node.Value, Math.Max(0, Math.Min(node.Decimals - 2, 6)))
        : Shown(node) + node.Unit.Symbol;

    /// <summary>One line for one node: name, value, how, rule, citation, where it was entered, remark.</summary>
    public static string Line(Derivation node)
    {
        var name = node.Label.Length > 0 ? node.Label + " " : "";
        var how = node.Operands.Count > 0 ? "（" + Step(node) + "）" : "";
        var rule = node.RuleId.Length > 0 ? $" 规则 {node.RuleId}" : "";
        var citation = node.Citation.Length > 0 ? $" 依据 {(node.Citation == "unverified" ? "未核实" : node.Citation)}" : "";
        var origin = node.Origin is { } place ? $" 来自 {place}" : node.Operator == Operator.Constant && citation.Length == 0 ? " 常数" : "";
        var key = node.Key.Length > 0 ? $" [{node.Key}]" : "";
        return $"{name}= {Value(node)}{how}{rule}{citation}{origin}{(node.Note.Length > 0 ? "；" + node.Note : "")}{key}";
    }

    /// <summary>What the node does with its operands, with their values: 79.36 ÷ 86.78.</summary>
    public static string Step(Derivation node) => node.Operator switch
    {
        Operator.Add => Join(node, " ＋ "),
        Operator.Subtract => Join(node, " － "),
        Operator.Multiply => Join(node, " × "),
        Operator.Divide => Join(node, " ÷ "),
        Operator.Min => $"取小：{Join(node, "、")}",
        Operator.Max => $"取大：{Join(node, "、")}",
        Operator.Round => $"{RoundingWords(node)}",
        Operator.Piecewise => $"分段：{node.Pieces!.Containing(node.Operands[0].Value).Text}",
        _ => "即",
    };

    private static string RoundingWords(Derivation node)
    {
        var decimals = node.Rounding!.Value.Decimals;
        return ReferenceEquals(node.Unit, Units.Ratio) && decimals >= 2
            ? $"四舍五入到百分比{decimals - 2}位小数"
            : decimals == 0 ? "四舍五入到整数" : $"四舍五入到{decimals}位小数";
    }

    private const int MostOperands = 6;

    private static string Join(Derivation node, string sign)
    {
        var values = node.Operands.Take(MostOperands).Select(o => o.Value < 0 ? $"（{Value(o)}）" : Value(o));
        return string.Join(sign, values) + (node.Operands.Count > MostOperands ? $"{sign}…（共{node.Operands.Count}项）" : "");
    }

    private static string Shown(Derivation node) =>
        decimal.Round(node.Value, node.Decimals) == node.Value ? QuantityFormat.Plain(node.Value, node.Decimals) : QuantityFormat.Shortest(decimal.Round(node.Value, 6));
}
