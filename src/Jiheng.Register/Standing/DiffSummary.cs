using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>The figures of an increment (增量核查汇总).</summary>
/// <param name="Standing">The changed register as a full check would sum it up.</param>
/// <param name="Applied">Rows of changes that were applied, by kind.</param>
/// <param name="Rejected">Rows of changes that were not.</param>
/// <param name="Duplicates">How the rows of duplicates.csv have changed.</param>
/// <param name="Deceased">How the rows of deceased.csv have changed.</param>
public sealed record DiffSummary(CheckSummary Standing, IReadOnlyDictionary<ChangeKind, long> Applied, long Rejected, RowDifference Duplicates, RowDifference Deceased)
{
    /// <summary>Batches taken in since the full check, this one included.</summary>
    public int Batches { get; init; }

    /// <summary>Records that came or left since the full check, or since the index was last compacted.</summary>
    public long Changes { get; init; }

    /// <summary>Whether the rows of all persons were written, not only those that have changed.</summary>
    public bool IsFull { get; init; }

    public long AppliedRows => Applied.Values.Sum();
}

/// <summary>Result rows that are new, that have ended, that say something else.</summary>
public sealed record RowDifference(long Appeared, long Ended, long Altered);
