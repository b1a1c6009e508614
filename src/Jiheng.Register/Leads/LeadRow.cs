using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>A row of leads.csv (线索行).</summary>
/// <param name="Record">The record.</param>
/// <param name="Id">Its id as a number.</param>
/// <param name="Text">Its cells from 规则 to 说明, as they stand in the file.</param>
internal readonly record struct LeadRow(FoundRecord Record, ulong Id, string Text);
