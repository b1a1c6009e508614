using Jiheng.Register.Decisions;
using Jiheng.Register.Reading;
using Jiheng.Register.Schemes;

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
    /// <summary>核查年度: months after its December were not counted.</summary>
    public int CheckedYear { get; init; }

    /// <summary>Surplus enrolments by category.</summary>
    public IReadOnlyDictionary<DuplicateCategory, long> Categories { get; init; } = new Dictionary<DuplicateCategory, long>();

    /// <summary>Surplus enrolments in registers of others (对照登记), which are theirs to reduce.</summary>
    public long LeftToOthers { get; init; }

    /// <summary>核减人次: surplus enrolments, those of the dead and confirmed leads, each record once.</summary>
    public long Reduction { get; init; }

    /// <summary>Enrolments in leads that a person has confirmed.</summary>
    public long ConfirmedLeads { get; init; }

    /// <summary>The residents' part of it: the actual value of the indicator 重复参保人数, which counts the dead as well.</summary>
    public long ResidentReduction => Counts.Where(static c => c.Scheme == InsuranceSchemes.Residents).Sum(static c => c.Reduction);

    /// <summary>Schemes that are none of the known ones, with their rows: a misspelling perhaps, or a file in two encodings.</summary>
    public IReadOnlyList<(string Scheme, long Rows)> UnknownSchemes =>
        [.. Counts.GroupBy(static c => c.Scheme).Where(static g => !InsuranceSchemes.Known.Contains(g.Key)).Select(static g => (g.Key, g.Sum(static c => c.Rows))).OrderBy(static s => s.Key, StringComparer.Ordinal)];

    /// <summary>Enrolments and yuan at stake by policy year.</summary>
    public IReadOnlyDictionary<int, (long Enrolments, decimal Yuan)> Stakes { get; init; } = new Dictionary<int, (long, decimal)>();

    /// <summary>Leads by rule; empty when none were asked for.</summary>
    public IReadOnlyList<LeadCount> Leads { get; init; } = [];

    /// <summary>Rows of this run that bear a decision.</summary>
    public long Confirmed { get; init; }

    public long Refuted { get; init; }

    public long Deferred { get; init; }

    public long Kept { get; init; }

    /// <summary>Decisions to keep a row of which there is no choice; without effect.</summary>
    public IReadOnlyList<Decision> IdleDecisions { get; init; } = [];

    /// <summary>Decisions about rows that this run has not found.</summary>
    public IReadOnlyList<Decision> UnmetDecisions { get; init; } = [];

    /// <summary>False when no register row was taken: the counts of nobody are no result, and no result file was written.</summary>
    public bool HasChecked => Files.Any(static f => f is { Role: SourceRole.Register, Accepted: > 0 });

    public long Rows => Files.Sum(static f => f.Rows);

    public long Accepted => Files.Sum(static f => f.Accepted);

    public long Rejected => Files.Sum(static f => f.Rejected);
}

/// <summary>Rows of one pooling area and scheme (统筹区险种人次): all, those beyond a person's first enrolment, those of the dead.</summary>
public sealed record AreaCount(string Area, string Scheme, long Rows, long Surplus, long Deceased)
{
    /// <summary>核减人次; a record that is both surplus and dead counts once.</summary>
    public long Reduction { get; init; }

    /// <summary>审定人数: what is left.</summary>
    public long Audited => Rows - Reduction;

    /// <summary>上报人数; null when none was given.</summary>
    public long? Reported { get; init; }
}

/// <summary>How many rows a lead rule has found, and how many groups of records they make.</summary>
public sealed record LeadCount(CheckRule Rule, long Groups, long Rows);
