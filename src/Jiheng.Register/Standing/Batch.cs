using Jiheng.Register.Matching;

namespace Jiheng.Register.Standing;

/// <summary>
/// What one step has added to the standing register (一批): the first is the full check, each further one a day's changes.
/// Records are named by their offset in the common numbering of all files, in which each batch's files follow on those before.
/// </summary>
internal sealed record Batch(DateTime Time)
{
    /// <summary>When the batches were taken that this one stands for, from the full check on; none unless the index was compacted.</summary>
    internal List<DateTime> Earlier { get; init; } = [];

    internal List<StandingFile> Files { get; init; } = [];

    /// <summary>Records that came; those of the full check stand in the entry table instead.</summary>
    internal List<StandingEntry> Added { get; init; } = [];

    /// <summary>Records that left.</summary>
    internal List<long> Removed { get; init; } = [];

    /// <summary>Persons whose findings have changed.</summary>
    internal List<GroupChange> Groups { get; init; } = [];

    /// <summary>What the results of the whole register come to after this batch.</summary>
    internal StandingTotals Totals { get; set; } = StandingTotals.Unknown;

    /// <summary>Differences of the rows by pooling area and scheme.</summary>
    internal Dictionary<(string Area, string Scheme), long> Counts { get; init; } = [];
}

/// <summary>A record that came with a change (新记录).</summary>
internal readonly record struct StandingEntry(ulong Hash, long Offset, bool IsDeath);

/// <summary>How the finding about a person has changed (结论变动).</summary>
/// <param name="Former">The first record of the finding before; negative when there was none.</param>
/// <param name="Group">The finding now; null when there is none.</param>
internal readonly record struct GroupChange(long Former, MatchGroup? Group)
{
    internal const long None = -1;
}
