namespace Jiheng.Register.Leads;

/// <summary>What leads are looked for with (线索选项).</summary>
/// <param name="AreaCodes">Known area codes; when there are none, numbers are not checked for them.</param>
public sealed record LeadOptions(AreaCodes AreaCodes);
