namespace Jiheng.Audit.Checks;

/// <summary>What rules rest on when it is no document (规则依据).</summary>
internal static class RuleBasis
{
    /// <summary>A sum is a sum: no regulation is needed to ask for it.</summary>
    internal const string Arithmetic = "算术关系";

    /// <summary>One thing has one name, one number and one value.</summary>
    internal const string Consistency = "同一文件前后一致";
}
