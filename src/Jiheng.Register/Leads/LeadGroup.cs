using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Records that a rule puts beside each other, or a single one (一组线索), by their offsets, ascending.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Offsets">Two at least; one for what a record gives away by itself.</param>
/// <param name="Slip">The slip in the number that tells them apart, as <see cref="OneDigit"/> says it; 0 when the name of the rule says all.</param>
internal sealed record LeadGroup(CheckRule Rule, long[] Offsets, int Slip = 0);
