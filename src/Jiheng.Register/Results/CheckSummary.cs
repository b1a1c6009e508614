namespace Jiheng.Register.Results;

/// <summary>The figures of a check (核对结果汇总).</summary>
/// <param name="Files">Every file with its rows.</param>
/// <param name="Groups">Persons enrolled more than once.</param>
/// <param name="Surplus">Enrolments beyond the first of each person (重复参保人次).</param>
/// <param name="Deceased">Register rows of persons on a death list.</param>
/// <param name="Counts">Accepted rows by 统筹区 and 险种.</param>
/// <param name="SpilledBytes">Bytes that went to temporary files.</param>
public sealed record CheckSummary(IReadOnlyList<FileTally> Files, long Groups, long Surplus, long Deceased, IReadOnlyList<AreaCount> Counts, long SpilledBytes)
{
    public long Rows => Files.Sum(static f => f.Rows);

    public long Accepted => Files.Sum(static f => f.Accepted);

    public long Rejected => Files.Sum(static f => f.Rejected);
}

/// <summary>Rows of one pooling area and scheme (统筹区险种人次): all, those beyond a person's first enrolment, those of the dead.</summary>
public sealed record AreaCount(string Area, string Scheme, long Rows, long Surplus, long Deceased);
