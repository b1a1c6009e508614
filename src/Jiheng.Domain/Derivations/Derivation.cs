using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Derivations;

/// <summary>
/// How a figure came about (怎么算的): a tree of operands down to what somebody entered or a document prescribes.
/// Every computed figure in every output has one. Values are in <see cref="Unit"/>; ratios are bare (1 = 100%).
/// </summary>
public sealed class Derivation
{
    private const int RateDecimals = 6;
    private static readonly Derivation[] NoOperands = [];
    private static readonly Unit[] Money = [Units.Yuan, Units.WanYuan, Units.YiYuan];

    private Derivation(Operator op, decimal value, Derivation[] operands)
    {
        Operator = op;
        Value = value;
        Operands = operands;
    }

    /// <summary>What is done with the operands.</summary>
    public Operator Operator { get; }

    /// <summary>The exact result.</summary>
    public decimal Value { get; }

    /// <summary>The operands in order; empty for inputs and constants.</summary>
    public IReadOnlyList<Derivation> Operands { get; }

    /// <summary>Name of the figure, e.g. 预算执行率; empty for an unnamed intermediate step.</summary>
    public string Label { get; private init; } = "";

    /// <summary>Stable key by which a form or a user refers to the figure, e.g. score.total; empty when it has none.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Unit of <see cref="Value"/>.</summary>
    public Unit Unit { get; private init; } = Units.None;

    /// <summary>Decimals to show.</summary>
    public int Decimals { get; private init; }

    /// <summary>The rounding step of a <see cref="Operator.Round"/> node.</summary>
    public Rounding? Rounding { get; private init; }

    /// <summary>The table of a <see cref="Operator.Piecewise"/> node.</summary>
    public PiecewiseLinear? Pieces { get; private init; }

    /// <summary>Where an input was entered.</summary>
    public Origin? Origin { get; private init; }

    /// <summary>The rule that produced the figure, e.g. proportional; empty when plain arithmetic.</summary>
    public string RuleId { get; private init; } = "";

    /// <summary>The document that prescribes it, e.g. 财预〔2020〕10号; empty when plain arithmetic.</summary>
    public string Citation { get; private init; } = "";

    /// <summary>A remark for the reader, e.g. why a printed figure was replaced.</summary>
    public string Note { get; private init; } = "";

    /// <summary>A figure that somebody entered.</summary>
    public static Derivation Input(string key, string label, Quantity quantity, Origin? origin = null) =>
        new(Operator.Input, quantity.Value, NoOperands) { Key = key, Label = label, Unit = quantity.Unit, Decimals = quantity.Decimals, Origin = origin };

    /// <summary>A parameter with the document that prescribes it.</summary>
    public static Derivation Constant(string label, Quantity quantity, string citation = "", string ruleId = "") =>
        new(Operator.Constant, quantity.Value, NoOperands) { Label = label, Unit = quantity.Unit, Decimals = quantity.Decimals, Citation = citation, RuleId = ruleId };

    /// <summary>A computed figure; the value is computed here, from the operands, so it cannot disagree with them.</summary>
    public static Derivation Of(Operator op, params Derivation[] operands) =>
        new(op, Arithmetic.Apply(op, operands), operands) { Unit = UnitOf(op, operands), Decimals = IsRate(op, operands) ? RateDecimals : operands[0].Decimals };

    /// <summary>The operand rounded.</summary>
    public static Derivation Round(Derivation operand, Rounding rounding) =>
        new(Operator.Round, rounding.Apply(operand.Value), [operand]) { Rounding = rounding, Unit = operand.Unit, Decimals = rounding.Decimals };

    /// <summary>A piecewise linear function of the operand.</summary>
    public static Derivation Piecewise(Derivation operand, PiecewiseLinear pieces) =>
        new(Operator.Piecewise, pieces.At(operand.Value), [operand]) { Pieces = pieces, Unit = operand.Unit, Decimals = operand.Decimals };

    /// <summary>The same figure with a name, key, unit and shown decimals.</summary>
    public Derivation Named(string label, Unit unit, int decimals, string key = "") =>
        new(Operator, Value, (Derivation[])Operands)
        {
            Label = label, Key = key, Unit = unit, Decimals = decimals,
            Rounding = Rounding, Pieces = Pieces, Origin = Origin, RuleId = RuleId, Citation = Citation, Note = Note,
        };

    /// <summary>The same figure with the rule and the document it follows, and a remark.</summary>
    public Derivation Ruled(string ruleId, string citation, string note = "") =>
        new(Operator, Value, (Derivation[])Operands)
        {
            Label = Label, Key = Key, Unit = Unit, Decimals = Decimals,
            Rounding = Rounding, Pieces = Pieces, Origin = Origin, RuleId = ruleId, Citation = citation, Note = note.Length > 0 ? note : Note,
        };

    /// <summary>The figure as a quantity.</summary>
    public Quantity ToQuantity() => new(Value, Unit, Decimals);

    /// <summary>All leaves (inputs and constants) from left to right.</summary>
    public IEnumerable<Derivation> Leaves() => Operands.Count == 0 ? [this] : Operands.SelectMany(o => o.Leaves());

    // A share of the whole is a bare ratio, and so much of a weight is points.
    private static Unit UnitOf(Operator op, Derivation[] operands)
    {
        if (IsRate(op, operands)) return Units.Ratio;
        if (op == Operator.Divide && ReferenceEquals(operands[1].Unit, Units.YuanPerWanYuan)) return Units.WanYuan;
        return op == Operator.Multiply ? UnitOfProduct(operands) : operands[0].Unit;
    }

    // So many people at so much a head are money; a ratio or a bare number leaves the other factor's unit.
    private static Unit UnitOfProduct(Derivation[] operands)
    {
        var units = operands.Select(static o => o.Unit).Where(static u => u.Dimension is not (Dimension.Ratio or Dimension.Number)).ToArray();
        var people = Array.Find(units, static u => u.Dimension == Dimension.People);
        var perHead = Array.Find(units, static u => u.Dimension is Dimension.MoneyPerPerson or Dimension.MoneyPerPersonYear);
        if (people is not null && perHead is not null && Array.Find(Money, m => m.Factor == people.Factor * perHead.Factor) is { } money) return money;
        return units.Length > 0 ? units[0] : operands[0].Unit;
    }

    private static bool IsRate(Operator op, Derivation[] operands) => op == Operator.Divide && ReferenceEquals(operands[0].Unit, operands[1].Unit);
}
