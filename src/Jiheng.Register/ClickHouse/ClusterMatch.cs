using Jiheng.Register.Matching;

namespace Jiheng.Register.ClickHouse;

/// <summary>Has the cluster find equal keys (集群比对), one range of hashes after the other.</summary>
internal sealed class ClusterMatch(ClickHouseServer server, CheckSql sql, long rowsPerQuery, long deathsBase)
{
    /// <summary>The groups as the embedded engine would give them: ascending by their first record. The fullest server holds <paramref name="rows"/> rows.</summary>
    internal List<MatchGroup> Groups(long rows, CancellationToken stop)
    {
        var ranges = (ulong)((rows + rowsPerQuery - 1) / rowsPerQuery);
        var groups = new List<MatchGroup>();
        for (var range = 0UL; range < ranges; range++) groups.AddRange(server.Query(sql.Groups(Begin(range, ranges), Begin(range + 1, ranges) - 1), Group, stop));
        return [.. groups.OrderBy(static g => g.Registers[0])];
    }

    // The hashes are spread evenly over all 64-bit numbers; the begin of the range behind the last wraps round to zero.
    private static ulong Begin(ulong range, ulong ranges) => unchecked((ulong)(((UInt128)range << 64) / ranges));

    private MatchGroup Group(BinaryReader answer)
    {
        var offsets = new long[answer.Read7BitEncodedInt()];
        for (var i = 0; i < offsets.Length; i++) offsets[i] = answer.ReadInt64();
        Array.Sort(offsets);
        return new([.. offsets.Where(o => o < deathsBase)], [.. offsets.Where(o => o >= deathsBase)]);
    }
}
