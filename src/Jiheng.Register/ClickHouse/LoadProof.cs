namespace Jiheng.Register.ClickHouse;

/// <summary>Proves that the servers hold what was read (装入核对): a lost or doubled row would be a wrong answer about a person.</summary>
internal sealed class LoadProof(IReadOnlyList<ClickHouseServer> servers, CheckSql sql)
{
    /// <summary>Each server holds exactly the rows that it was sent.</summary>
    internal void RowsArrived(LoadedTable table, long[] sent, CancellationToken stop)
    {
        for (var i = 0; i < servers.Count; i++)
        {
            var held = (long)servers[i].Query(table.Count, static r => r.ReadUInt64(), stop)[0];
            if (held != sent[i]) throw new ClickHouseException($"ClickHouse 服务器 {servers[i].Address} 收到 {held} 行，应为 {sent[i]} 行；可能中途重启或丢失数据，请检查该服务器的日志。");
        }
    }

    /// <summary>The whole cluster counts by area and scheme what was counted while reading.</summary>
    internal void CountsAgree(SortedDictionary<(string Area, string Scheme), long> read, CancellationToken stop)
    {
        var counted = servers[0].Query(sql.CountByPlace, static r => (Place: (r.ReadString(), r.ReadString()), Rows: (long)r.ReadUInt64()), stop);
        var wrong = counted.FirstOrDefault(c => read.GetValueOrDefault(c.Place) != c.Rows);
        if (wrong.Rows == 0 && counted.Count == read.Count) return;
        throw new ClickHouseException($"集群计得统筹区、险种 {counted.Count} 组，读入时为 {read.Count} 组{(wrong.Rows > 0 ? $"（{wrong.Place.Item1} {wrong.Place.Item2}：集群 {wrong.Rows} 行，读入 {read.GetValueOrDefault(wrong.Place)} 行）" : "")}；请检查集群定义是否每个分片一台。");
    }
}
