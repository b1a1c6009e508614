using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.DirectFunds;

/// <summary>
/// Conservation of money on its way down (资金守恒): at every place received = issued + kept, and the tag is the one under
/// which the money set out. A tree with violations must not be saved.
/// </summary>
public static class MoneyTree
{
    /// <summary>All broken invariants from the top down; empty when the tree is sound.</summary>
    public static IReadOnlyList<Violation> Check(MoneyNode root)
    {
        var violations = new List<Violation>();
        Check(root, root, violations);
        return violations;
    }

    private static void Check(MoneyNode node, MoneyNode root, List<Violation> violations)
    {
        var unit = root.Received.Unit;
        if (!ReferenceEquals(node.Received.Unit, unit) || !ReferenceEquals(node.Kept.Unit, unit))
        {
            violations.Add(new(node.Code, ViolationKind.UnitChanged, $"{node.Name}的金额单位为“{node.Received.Unit}”“{node.Kept.Unit}”，应与{root.Name}一致，为“{unit}”。"));
        }
        else
        {
            if (node.Kept.Value < 0) violations.Add(new(node.Code, ViolationKind.NegativeKept, $"{node.Name}留用{Money(node.Kept.Value, unit)}，不能为负。"));
            if (Imbalance(node) is { } message) violations.Add(new(node.Code, ViolationKind.NotConserved, message));
        }

        foreach (var child in node.Issued)
        {
            if (child.Tag.Code != node.Tag.Code) violations.Add(new(child.Code, ViolationKind.TagChanged, $"{child.Name}将资金标识“{node.Tag}”改为“{child.Tag}”；下达过程中资金标识不得改变。"));
            Check(child, root, violations);
        }
    }

    private static string? Imbalance(MoneyNode node)
    {
        var unit = node.Received.Unit;
        var issued = node.Issued.Where(c => c.Received.Unit.ConvertsTo(unit)).Sum(c => c.Received.ToQuantity().ConvertTo(unit).Value);
        var difference = node.Received.Value - issued - node.Kept.Value;
        return difference == 0
            ? null
            : $"{node.Name}收到{Money(node.Received.Value, unit)}，下达{Money(issued, unit)}＋留用{Money(node.Kept.Value, unit)}＝{Money(issued + node.Kept.Value, unit)}，{(difference > 0 ? "少" : "多")}{Money(Math.Abs(difference), unit)}。";
    }

    private static string Money(decimal value, Unit unit) => QuantityFormat.Shortest(value) + unit.Symbol;
}
