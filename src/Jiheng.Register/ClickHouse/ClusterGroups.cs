namespace Jiheng.Register.ClickHouse;

/// <summary>Has every server find equal keys among its own rows (集群比对), one range of hashes after the other.</summary>
internal sealed class ClusterGroups(IReadOnlyList<ClickHouseServer> servers, long rowsPerQuery, CancellationToken stop)
{
    /// <summary>The groups of all servers, the offsets of each ascending.</summary>
    /// <param name="sql">The query for a range of hashes, both ends included.</param>
    /// <param name="rows">Rows of the table on each server.</param>
    internal IEnumerable<long[]> Find(Func<ulong, ulong, string> sql, long[] rows)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var found = new List<long[]>[servers.Count];
        Together.Run(servers.Count, shard => found[shard] = OfServer(servers[shard], sql, rows[shard], ending.Token), ending);
        return found.SelectMany(static g => g);
    }

    private List<long[]> OfServer(ClickHouseServer server, Func<ulong, ulong, string> sql, long rows, CancellationToken ending)
    {
        var ranges = (ulong)((rows + rowsPerQuery - 1) / rowsPerQuery);
        var groups = new List<long[]>();
        for (var range = 0UL; range < ranges; range++) groups.AddRange(server.Query(sql(Begin(range, ranges), Begin(range + 1, ranges) - 1), Offsets, ending));
        return groups;
    }

    // The hashes are spread evenly over all 64-bit numbers; the begin of the range behind the last wraps round to zero.
    private static ulong Begin(ulong range, ulong ranges) => unchecked((ulong)(((UInt128)range << 64) / ranges));

    private static long[] Offsets(BinaryReader answer)
    {
        var offsets = new long[answer.Read7BitEncodedInt()];
        for (var i = 0; i < offsets.Length; i++) offsets[i] = answer.ReadInt64();
        Array.Sort(offsets);
        return offsets;
    }
}
