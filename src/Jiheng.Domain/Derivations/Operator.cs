namespace Jiheng.Domain.Derivations;

/// <summary>What a computed figure does with its operands (运算).</summary>
public enum Operator
{
    /// <summary>Entered by someone (录入数): no operands.</summary>
    Input,

    /// <summary>A parameter of a policy or a rule (参数): no operands.</summary>
    Constant,

    /// <summary>Sum of all operands (求和).</summary>
    Add,

    /// <summary>First operand minus the others (相减).</summary>
    Subtract,

    /// <summary>Product of all operands (相乘).</summary>
    Multiply,

    /// <summary>First operand divided by the second (相除).</summary>
    Divide,

    /// <summary>The smallest operand (取小).</summary>
    Min,

    /// <summary>The greatest operand (取大).</summary>
    Max,

    /// <summary>The operand rounded by a declared step (舍入).</summary>
    Round,

    /// <summary>A piecewise linear function of the operand (分段计算).</summary>
    Piecewise,

    /// <summary>The operand under another name or unit (即).</summary>
    Same,
}
