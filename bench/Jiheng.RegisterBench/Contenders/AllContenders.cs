using Jiheng.Register.Verifying;

namespace Jiheng.RegisterBench.Contenders;

/// <summary>Everything that is compared (全部对照项), in the order of the table.</summary>
internal sealed class AllContenders(string root, string sample, string work)
{
    private readonly Lazy<ExpectedAnswer> _expected = new(() => new(sample));

    private string Register => Path.Combine(sample, "register.csv");

    private string Deaths => Path.Combine(sample, "deaths.csv");

    internal IEnumerable<Contender> Of(IReadOnlyCollection<string> peers) => All().Where(c => peers.Contains(c.Peer));

    private IEnumerable<Contender> All()
    {
        yield return Jiheng("jiheng", "绩衡：重复、死亡、人次");
        yield return Jiheng("jiheng-leads", "绩衡：同上，加全部线索", "--leads", "--area-codes", Path.Combine(sample, "areas.csv"));
        foreach (var way in new[] { "hash", "short", "twice", "group", "window", "thrice" }) yield return Script("duckdb", way, "DuckDB", "node", Peer("duckdb.js"));
        foreach (var way in new[] { "twice", "hash", "thrice", "group" }) yield return Script("chdb", way, "ClickHouse 引擎 chdb", "node", Peer("chdb.cjs"));
        foreach (var way in new[] { "group", "hash" }) yield return Script("postgresql", way, "PostgreSQL", Peer("postgresql.sh"));
        yield return Script("sort-awk", "", "sort、awk", Peer("sort-awk.sh"));
        yield return new("wc", "", "wc -l（只数行）", "wc", _ => ["-l", Register]);
    }

    private Contender Jiheng(string peer, string name, params string[] options) =>
        new(peer, "", name, Path.Combine(root, "jiheng"), folder => ["register", "check", Register, "--deaths", Deaths, "--out", folder, "--row-key", Path.Combine(work, "key"), .. options])
        {
            Check = folder => SampleVerification.Run(sample, folder).FirstOrDefault(static p => !p.IsEqual) is { } wrong ? $"{wrong.Name}：缺 {wrong.Missing.Count}，多 {wrong.Extra.Count}" : null,
        };

    private Contender Script(string peer, string way, string name, params string[] program) => new(peer, way, name, program[0], folder => [.. program[1..], Register, Deaths, folder, .. way.Length > 0 ? [way] : Array.Empty<string>()])
    {
        Check = folder => _expected.Value.Compare(folder),
        Environment = new Dictionary<string, string> { ["CHDB_FOLDER"] = System.Environment.GetEnvironmentVariable("CHDB_FOLDER") ?? "", ["JIHENG_PG_DATA"] = Path.Combine(work, "postgresql") },
    };

    private string Peer(string file) => Path.Combine(root, "bench", "peers", "register", file);
}
