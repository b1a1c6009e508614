using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.Allocation;

/// <summary>
/// What one place is allocated (分配结果). The keys of the figures are the place's code and reported, audited, reduction,
/// due, advanced, this_time, payment, clawback, e.g. 653100.due.
/// </summary>
/// <param name="Code">Region code.</param>
/// <param name="Name">Name as the table prints it.</param>
/// <param name="Reported">People reported (上报参保人数), 人.</param>
/// <param name="Audited">People approved (审核参保人数), 人.</param>
/// <param name="Reduction">Reported − audited (核减人数), 人.</param>
/// <param name="Due">Audited × standard ÷ 10000, rounded (应拨付资金), 万元.</param>
/// <param name="Advanced">Announced in advance (已提前告知数), 万元.</param>
/// <param name="ThisTime">Due − advanced (此次拨付资金), 万元; negative when too much was advanced.</param>
/// <param name="Payment">What is paid out this time (实际拨付), 万元, never negative.</param>
/// <param name="Clawback">What is taken back from the next payment (待扣回), 万元, never negative.</param>
/// <param name="Children">The places below; empty for a place that is allocated to directly.</param>
public sealed record HeadCountResult(
    string Code, string Name,
    Derivation Reported, Derivation Audited, Derivation Reduction,
    Derivation Due, Derivation Advanced, Derivation ThisTime, Derivation Payment, Derivation Clawback,
    IReadOnlyList<HeadCountResult> Children)
{
    /// <summary>This place and all below it, each before those below it.</summary>
    public IEnumerable<HeadCountResult> All() => Children.SelectMany(static c => c.All()).Prepend(this);

    /// <summary>The place with a code, or null.</summary>
    public HeadCountResult? Find(string code) => All().FirstOrDefault(r => r.Code == code);
}
