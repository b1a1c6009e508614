using Jiheng.Register.Matching;

namespace Jiheng.Register.Leads;

/// <summary>Where rows that may belong together meet (线索索引).</summary>
/// <param name="Numbers">By number; wrong ones also by every number they may have been meant to be.</param>
/// <param name="Wrong">Rows with a wrong check character, by name and birth date.</param>
/// <param name="Persons">By name, birth date and pooling area.</param>
internal sealed record LeadIndexes(IKeyIndex Numbers, IKeyIndex Wrong, IKeyIndex Persons);
