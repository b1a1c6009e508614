namespace Jiheng.Domain.RollUp;

/// <summary>How the values of the places below combine into one (汇总方式); declared by the indicator.</summary>
public enum RollUpMethod
{
    /// <summary>Sum of the values (求和).</summary>
    Sum,

    /// <summary>Sum of the numerators ÷ sum of the denominators (分子分母分别汇总); percentages are never averaged.</summary>
    RatioOfSums,

    /// <summary>Sum of value × weight ÷ sum of weights (加权平均), e.g. satisfaction weighted by valid answers.</summary>
    WeightedMean,

    /// <summary>The smallest value (最小值).</summary>
    Min,

    /// <summary>The greatest value (最大值).</summary>
    Max,

    /// <summary>The worst tier (取最差档次); values are ranks of a <see cref="QualitativeScale"/>, 0 the best.</summary>
    WorstOf,

    /// <summary>Met when everyone met it (全部达到); values are 1 for met and 0 for not met.</summary>
    AllMet,
}
