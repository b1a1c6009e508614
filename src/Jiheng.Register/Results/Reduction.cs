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
internal sealed class Reduction
{
    private readonly Dictionary<(string Area, string Scheme, ReductionCause Cause), long> _causes = [];
    private readonly Dictionary<(string Area, string Scheme), long> _total = [];
    private readonly HashSet<long> _records = [];
    private readonly HashSet<(long Offset, int Year)> _charged = [];
    private readonly SortedDictionary<int, (long Enrolments, decimal Yuan)> _stakes = [];

    /// <summary>Enrolments and yuan at stake by policy year.</summary>
    internal IReadOnlyDictionary<int, (long Enrolments, decimal Yuan)> Stakes => _stakes;

    /// <summary>Every pooling area and scheme with a record that is not to be counted.</summary>
    internal IEnumerable<(string Area, string Scheme)> Places => _total.Keys;

    internal void Take(FoundRecord record, ReductionCause cause)
    {
        var place = (record.Area, record.Scheme);
        _causes[(record.Area, record.Scheme, cause)] = Of(place, cause) + 1;
        if (_records.Add(record.Offset)) _total[place] = Of(place) + 1;
    }

    internal void Charge(FoundRecord record, IEnumerable<Schemes.Stake> stakes)
    {
        foreach (var stake in stakes.Where(s => s.Standard is not null && _charged.Add((record.Offset, s.Year))))
        {
            var (enrolments, yuan) = _stakes.GetValueOrDefault(stake.Year);
            _stakes[stake.Year] = (enrolments + 1, yuan + stake.Yuan);
        }
    }

    internal long Of((string Area, string Scheme) place) => _total.GetValueOrDefault(place);

    internal long Of((string Area, string Scheme) place, ReductionCause cause) => _causes.GetValueOrDefault((place.Area, place.Scheme, cause));
}
