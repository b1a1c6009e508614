using Jiheng.Register.Matching;

namespace Jiheng.Register.ClickHouse;

/// <summary>Has every server find the equal keys among its own rows (集群比对), one range of hashes after the other.</summary>
internal sealed class ClusterMatch(IReadOnlyList<ClickHouseServer> servers, CheckSql sql, long rowsPerQuery, long deathsBase)
{
    /// <summary>The groups as the embedded engine would give them, ascending by their first record. Server by server, <paramref name="rows"/> were loaded.</summary>
    internal List<MatchGroup> Groups(long[] rows, CancellationToken stop)
    {
        var found = new List<MatchGroup>[servers.Count];
        Together.Run(servers.Count, (shard, ending) => found[shard] = OfServer(servers[shard], rows[shard], ending), stop);
        return [.. found.SelectMany(static g => g).OrderBy(static g => g.Registers[0])];
    }

    private List<MatchGroup> OfServer(ClickHouseServer server, long rows, CancellationToken stop)
    {
        var ranges = (ulong)((rows + rowsPerQuery - 1) / rowsPerQuery);
        var groups = new List<MatchGroup>();
        for (var range = 0UL; range < ranges; range++) groups.AddRange(server.Query(sql.Groups(Begin(range, ranges), Begin(range + 1, ranges) - 1), Group, stop));
        return groups;
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
