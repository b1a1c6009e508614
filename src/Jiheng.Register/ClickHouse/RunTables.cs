namespace Jiheng.Register.ClickHouse;

/// <summary>The tables of one run on all servers (临时表): made, proved to be reached, dropped.</summary>
internal sealed class RunTables(IReadOnlyList<ClickHouseServer> servers, ClickHouseOptions options, RunName run, CheckSql sql)
{
    private const int LongestVersion = 64;

    /// <summary>Says which servers take part, sweeps what broken runs left, and makes the tables.</summary>
    internal void Create(Action<string> tell, CancellationToken stop)
    {
        var number = 0;
        foreach (var server in servers)
        {
            tell($"ClickHouse 服务器 {server.Address}，版本 {Version(server, stop)}");
            if (server.Query(sql.HasDatabase, static r => r.ReadUInt64(), stop)[0] == 0) server.Execute(sql.CreateDatabase, stop);
            var left = server.Query(sql.TablesOfRuns, static r => r.ReadString(), stop).Where(static t => RunName.Of(t)?.IsOver(DateTime.UtcNow) == true).ToArray();
            if (left.Length > 0) tell(TryDrop(server, left) ? $"已在 {server.Address} 清理以前中断的核查留下的临时表 {left.Length} 个。" : $"{server.Address} 上以前中断的核查留下的临时表还在使用中，留待下一次清理。");
            server.Execute(sql.CreateShard, stop);
            server.Execute(sql.InsertShard(number++), stop);
            server.Execute(sql.CreateRecords, stop);
            server.Execute(sql.CreateCandidates, stop);
        }

        if (servers.Count > 1) JoinServers(stop);
    }

    /// <summary>Drops the tables wherever a server answers, and says in words what is left where.</summary>
    internal string? Drop()
    {
        var left = servers.Where(server => !TryDrop(server, sql.Tables)).Select(static s => s.Address.ToString()).ToArray();
        run.End();
        return left.Length == 0 ? null : $"{string.Join('、', left)} 上可能留有本次的临时表（{run.Table("*")}），恢复后由下一次核查清理。";
    }

    private static string Version(ClickHouseServer server, CancellationToken stop)
    {
        var version = server.Query(CheckSql.Version, static r => r.ReadString(), stop);
        return version is [{ Length: > 0 and < LongestVersion } text] && char.IsAsciiDigit(text[0]) ? text : throw new ClickHouseException($"{server.Address} 的应答不像 ClickHouse；请核对 --url 的地址和端口。");
    }

    // Every server reads the others by its own configuration, which may name others than the command does.
    private void JoinServers(CancellationToken stop)
    {
        var first = servers[0];
        first.Execute(sql.CreateDistributed("shards", "shard"), stop);
        first.Execute(sql.CreateDistributed("all", "records"), stop);
        var reached = first.Query(sql.ReachedShards, static r => (int)r.ReadUInt64(), stop).Order().ToArray();
        if (reached.SequenceEqual(Enumerable.Range(0, servers.Count))) return;
        var missing = Enumerable.Range(0, servers.Count).Except(reached).Select(i => servers[i].Address.ToString());
        throw new ClickHouseException($"{first.Address} 上的集群“{options.Cluster}”与 --url 不一致：它读到 {reached.Length} 台，给出的是 {servers.Count} 台"
            + $"{(missing.Any() ? $"，缺 {string.Join('、', missing)}" : "")}；请使 remote_servers 的分片与 --url 逐台对应，每个分片一台。");
    }

    private bool TryDrop(ClickHouseServer server, IEnumerable<string> names)
    {
        try
        {
            foreach (var table in names) server.Tidy(sql.Drop(table));
            return true;
        }
        catch (ClickHouseException)
        {
            return false;
        }
    }
}
