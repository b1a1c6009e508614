using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.Allocation;

/// <summary>What an allocation by head count needs to know of one place (分配基础数).</summary>
/// <param name="Reported">People enrolled as the place reported them (上报参保人数), 人.</param>
/// <param name="Audited">People enrolled as the auditors approved them (审核参保人数), 人.</param>
/// <param name="Advanced">Money announced in advance (已提前告知数), 万元.</param>
/// <param name="Origins">Where the figures were entered.</param>
public sealed record HeadCounts(decimal Reported, decimal Audited, decimal Advanced, HeadCountOrigins? Origins = null);

/// <summary>Where the three figures were entered (分配基础数出处).</summary>
public sealed record HeadCountOrigins(Origin Reported, Origin Audited, Origin Advanced);

/// <summary>
/// A place in an allocation (分配单元): either with figures of its own (县市区, or a prefecture without counties such
/// as 克拉玛依市), or the sum of the places below it.
/// </summary>
public sealed class HeadCountArea
{
    private HeadCountArea(string code, string name, HeadCounts? figures, IReadOnlyList<HeadCountArea> children) =>
        (Code, Name, Figures, Children) = (code, name, figures, children);

    /// <summary>Region code.</summary>
    public string Code { get; }

    /// <summary>Name as the table is to print it.</summary>
    public string Name { get; }

    /// <summary>The figures of a place that is allocated to directly; null for a sum.</summary>
    public HeadCounts? Figures { get; }

    /// <summary>The places that are summed; empty for a place with figures of its own.</summary>
    public IReadOnlyList<HeadCountArea> Children { get; }

    /// <summary>The places at the bottom, which are allocated to directly.</summary>
    public IEnumerable<HeadCountArea> Bottom() => Children.Count == 0 ? [this] : Children.SelectMany(static c => c.Bottom());

    /// <summary>A place that is allocated to directly.</summary>
    public static HeadCountArea Leaf(string code, string name, HeadCounts figures) => new(code, name, figures, []);

    /// <summary>A place whose figures are the sums of those below it.</summary>
    /// <exception cref="ArgumentException">There is nothing below it.</exception>
    public static HeadCountArea Sum(string code, string name, IReadOnlyList<HeadCountArea> children) =>
        children.Count > 0 ? new(code, name, null, children) : throw new ArgumentException($"Nothing below {name} to sum.", nameof(children));
}
