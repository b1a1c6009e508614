namespace Jiheng.Register.Results;

/// <summary>Why a record is not to be counted (核减原因).</summary>
internal enum ReductionCause
{
    Duplicate,
    Deceased,
    ConfirmedLead,
}

/// <summary>
/// The records that are not to be counted (核减), by pooling area and scheme. A record with several causes is reduced once,
/// and costs the subsidy of a year once.
/// </summary>
/// <param name="before">What was reduced before, which nobody adds to any more; null when nothing was.</param>
internal sealed class Reduction(Reduction? before = null)
{
    private const int MostKept = 64;

    private readonly Dictionary<(string Area, string Scheme, ReductionCause Cause), long> _causes = [];
    private readonly Dictionary<(string Area, string Scheme), long> _total = [];
    private readonly SortedDictionary<int, (long Enrolments, decimal Yuan)> _stakes = [];
    private HashSet<long> _records = [];
    private HashSet<(long Offset, int Year)> _charged = [];

    /// <summary>Enrolments and yuan at stake by policy year.</summary>
    internal IReadOnlyDictionary<int, (long Enrolments, decimal Yuan)> Stakes => _stakes;

    /// <summary>Every pooling area and scheme with a record that is not to be counted.</summary>
    internal IEnumerable<(string Area, string Scheme)> Places => _causes.Keys.Select(static c => (c.Area, c.Scheme)).Distinct();

    internal void Take(FoundRecord record, ReductionCause cause)
    {
        var place = (record.Area, record.Scheme);
        _causes[(record.Area, record.Scheme, cause)] = Of(place, cause) + 1;
        if (before?._records.Contains(record.Offset) != true && _records.Add(record.Offset)) _total[place] = Of(place) + 1;
    }

    internal void Charge(FoundRecord record, IEnumerable<Schemes.Stake> stakes)
    {
        foreach (var stake in stakes.Where(s => s.Standard is not null && _charged.Add((record.Offset, s.Year))))
        {
            var (enrolments, yuan) = _stakes.GetValueOrDefault(stake.Year);
            _stakes[stake.Year] = (enrolments + 1, yuan + stake.Yuan);
        }
    }

    /// <summary>Forgets which records these were: what comes is of other persons, who have none of them.</summary>
    internal void NextPerson()
    {
        // To empty one that was large once takes as long as it is large.
        if (_records.Capacity > MostKept) (_records, _charged) = ([], []);
        _records.Clear();
        _charged.Clear();
    }

    internal long Of((string Area, string Scheme) place) => _total.GetValueOrDefault(place);

    internal long Of((string Area, string Scheme) place, ReductionCause cause) => _causes.GetValueOrDefault((place.Area, place.Scheme, cause));
}
