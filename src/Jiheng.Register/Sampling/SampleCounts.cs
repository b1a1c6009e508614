namespace Jiheng.Register.Sampling;

/// <summary>Rows of a sample by pooling area and scheme (分统筹区、险种人次): all, those beyond the first of a person, those of the dead, and those of either.</summary>
internal sealed class SampleCounts
{
    private readonly Dictionary<(string Area, string Scheme), long[]> _counts = [];
    private readonly HashSet<long> _reduced = [];

    internal void Add(SampleEnrolment enrolment) => Of(enrolment)[0]++;

    internal void Surplus(long row, SampleEnrolment enrolment) => Reduce(row, enrolment, 1);

    internal void Dead(long row, SampleEnrolment enrolment) => Reduce(row, enrolment, 2);

    internal void Write(StreamWriter to)
    {
        to.Write("统筹区,险种,参保人次,重复,已死亡,核减\n");
        foreach (var ((area, scheme), counts) in _counts) to.Write($"{area},{scheme},{string.Join(',', counts)}\n");
    }

    // Who is dead and enrolled twice is reduced once.
    private void Reduce(long row, SampleEnrolment enrolment, int column)
    {
        var counts = Of(enrolment);
        counts[column]++;
        if (_reduced.Add(row)) counts[3]++;
    }

    private long[] Of(SampleEnrolment enrolment)
    {
        if (!_counts.TryGetValue((enrolment.Area, enrolment.Scheme), out var counts)) _counts.Add((enrolment.Area, enrolment.Scheme), counts = new long[4]);
        return counts;
    }
}
