namespace Jiheng.Register.ClickHouse;

/// <summary>Has every server find equal keys among its own rows (集群比对), one range of hashes after the other.</summary>
internal sealed class ClusterGroups(IReadOnlyList<ClickHouseServer> servers, long rowsPerQuery, CancellationToken stop)
{
    // What a server answers is held as a whole: so many bytes of memory for each of its rows when all of them belong to groups.
    private const int BytesPerRow = 64;

    /// <summary>Rows of a query, so that the answers of all servers stay within half of the memory.</summary>
    internal static long RowsPerQuery(CheckOptions options, ClickHouseOptions cluster) => Math.Min(cluster.RowsPerQuery, options.Memory / 2 / BytesPerRow / cluster.Servers.Count);

    /// <summary>Finds the groups of all servers.</summary>
    /// <param name="sql">The query for a range of hashes, both ends included.</param>
    /// <param name="rows">Rows of the table on each server.</param>
    /// <param name="found">Is given each group with its server, the offsets ascending; those of one server one after the other.</param>
    internal void Find(Func<ulong, ulong, string> sql, long[] rows, Action<int, long[]> found)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Together.Run(servers.Count, shard => OfServer(shard, sql, rows[shard], found, ending.Token), ending);
    }

    private void OfServer(int shard, Func<ulong, ulong, string> sql, long rows, Action<int, long[]> found, CancellationToken ending)
    {
        var ranges = (ulong)((rows + rowsPerQuery - 1) / rowsPerQuery);
        for (var range = 0UL; range < ranges; range++)
        {
            foreach (var group in servers[shard].Query(sql(Begin(range, ranges), Begin(range + 1, ranges) - 1), Offsets, ending)) found(shard, group);
        }
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
