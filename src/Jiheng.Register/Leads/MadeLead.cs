using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>A lead with its rows (成文的线索), but for what only the order of all rows tells: its number, and whether others have their ids.</summary>
internal readonly record struct MadeLead(CheckRule Rule, IReadOnlyList<LeadRow> Rows);
