using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.Policies;

/// <summary>The answer to a look-up of a policy (政策查找结果).</summary>
public abstract record PolicyLookup
{
    private PolicyLookup()
    {
    }

    /// <summary>The value as a cited constant; null when none was found or it is a day.</summary>
    public virtual Derivation? Value => null;

    /// <summary>The last day in the year asked for; null when none was found or the value is a number.</summary>
    public virtual DateOnly? Deadline => null;

    /// <summary>Why nothing was found, in Chinese; empty when something was.</summary>
    public virtual string Message => "";

    /// <summary>A number applies (数值).</summary>
    /// <param name="Constant">The constant with its citation; ratios are bare.</param>
    /// <param name="Entry">The entry it comes from.</param>
    public sealed record Number(Derivation Constant, PolicyEntry Entry) : PolicyLookup
    {
        /// <inheritdoc/>
        public override Derivation Value => Constant;
    }

    /// <summary>A day of the year applies (期限).</summary>
    /// <param name="Date">The day in the year asked for.</param>
    /// <param name="Entry">The entry it comes from.</param>
    public sealed record Day(DateOnly Date, PolicyEntry Entry) : PolicyLookup
    {
        /// <inheritdoc/>
        public override DateOnly? Deadline => Date;
    }

    /// <summary>Nothing applies (未找到).</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Missing(string Reason) : PolicyLookup
    {
        /// <inheritdoc/>
        public override string Message => Reason;
    }
}
