using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;

namespace Jiheng.Domain.Policies;

/// <summary>
/// All policies (政策参数库). What a place is asked about is answered by the narrowest scope that has a value on the day:
/// the county, its prefecture, its province, then the whole country.
/// </summary>
public sealed class PolicyBook
{
    private readonly Dictionary<string, Policy> byId;

    /// <summary>Makes the book.</summary>
    /// <exception cref="ArgumentException">Two policies have one id, or one has a <see cref="Policy.Problems"/>.</exception>
    public PolicyBook(IEnumerable<Policy> policies)
    {
        byId = policies.ToDictionary(static p => p.Id, StringComparer.Ordinal);
        if (byId.Values.SelectMany(static p => p.Problems()).FirstOrDefault() is { Message: { } message }) throw new ArgumentException(message, nameof(policies));
    }

    /// <summary>All policies by id.</summary>
    public IEnumerable<Policy> Policies => byId.Values.OrderBy(static p => p.Id, StringComparer.Ordinal);

    /// <summary>The entries whose document has not been seen (出处待核的条目).</summary>
    public IEnumerable<(Policy Policy, PolicyEntry Entry)> Unverified =>
        Policies.SelectMany(static p => p.Entries.Where(static e => !e.IsVerified), static (p, e) => (p, e));

    /// <summary>What applies on a day.</summary>
    /// <param name="id">Id of the policy.</param>
    /// <param name="date">The day.</param>
    /// <param name="region">The place; null asks for what applies nationwide.</param>
    public PolicyLookup Find(string id, DateOnly date, Region? region = null)
    {
        if (!byId.TryGetValue(id, out var policy)) return new PolicyLookup.Missing($"没有编号为“{id}”的政策参数。");
        foreach (var scope in region is null ? [PolicyEntry.Nationwide] : RegionCode.Scopes(region.Code).Append(PolicyEntry.Nationwide))
        {
            if (policy.Entries.FirstOrDefault(e => e.Covers(date) && e.Scopes.Contains(scope)) is { } entry) return Answer(policy, entry, date);
        }

        return new PolicyLookup.Missing($"{policy.Name}没有{date:yyyy年M月d日}适用于{region?.CustomaryName ?? PolicyEntry.Nationwide}的值；请补充这项政策参数，并注明文号。");
    }

    private static PolicyLookup Answer(Policy policy, PolicyEntry entry, DateOnly date)
    {
        if (entry.Day is { } day) return new PolicyLookup.Day(day.In(date.Year), entry);
        var quantity = Quantity.Of(entry.Number!.Value, policy.Unit!);
        if (policy.Unit!.Dimension == Dimension.Ratio) quantity = quantity.ConvertTo(Units.Ratio);
        var constant = Derivation.Constant(policy.Name, quantity)
            .Named(policy.Name, quantity.Unit, quantity.Decimals, "policy." + policy.Id)
            .Ruled("policy." + policy.Id, entry.PrintedCitation, entry.Note);
        return new PolicyLookup.Number(constant, entry);
    }
}
