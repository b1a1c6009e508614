using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.Allocation;

/// <summary>One claim to a pool (分配份额).</summary>
/// <param name="Code">Region code; unique within an apportionment, and the last resort in ties.</param>
/// <param name="Name">Name as the table prints it.</param>
/// <param name="Weight">What the claim is proportional to, e.g. a head count; not negative.</param>
public sealed record Share(string Code, string Name, Derivation Weight);

/// <summary>What one claim got (分得额).</summary>
/// <param name="Code">Region code.</param>
/// <param name="Name">Name as the table prints it.</param>
/// <param name="Amount">The amount in the unit of the pool.</param>
public sealed record Portion(string Code, string Name, Derivation Amount);

/// <summary>The outcome of an apportionment (分摊结果).</summary>
public abstract record Apportionment
{
    private Apportionment()
    {
    }

    /// <summary>The pool is given out to the last unit (全部分完); the portions stand in the order of the claims.</summary>
    /// <param name="Portions">One for each claim.</param>
    public sealed record Complete(IReadOnlyList<Portion> Portions) : Apportionment;

    /// <summary>The pool cannot be given out (无法分摊).</summary>
    /// <param name="Message">Why, and what to do.</param>
    public sealed record Impossible(string Message) : Apportionment;
}
