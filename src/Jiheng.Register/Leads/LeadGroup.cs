using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Records that a rule puts beside each other (一组线索), by their offsets, ascending.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Offsets">Two at least.</param>
/// <param name="Remark">What the rule sees in them; empty when its name says all.</param>
internal sealed record LeadGroup(CheckRule Rule, long[] Offsets, string Remark = "");
