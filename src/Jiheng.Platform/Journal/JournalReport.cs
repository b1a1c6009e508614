namespace Jiheng.Platform.Journal;

/// <summary>Something that is not as the journal says (日志核验问题).</summary>
/// <param name="Sequence">The entry at which it was found; 0 when it is about a row without one.</param>
/// <param name="Message">What and where, in Chinese.</param>
public sealed record JournalFault(long Sequence, string Message);

/// <summary>The outcome of a verification (日志核验结果).</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Rows">Rows compared with their last entry.</param>
/// <param name="HeadHash">Hash of the last entry; kept elsewhere, it proves later that nothing before it was rewritten.</param>
/// <param name="Faults">What is not as it should be; empty when the journal is whole.</param>
public sealed record JournalReport(long Entries, long Rows, string HeadHash, IReadOnlyList<JournalFault> Faults);
