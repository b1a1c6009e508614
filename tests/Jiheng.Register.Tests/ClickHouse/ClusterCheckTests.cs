using System.Text;
using Jiheng.Register.ClickHouse;

namespace Jiheng.Register.Tests.ClickHouse;

/// <summary>A cluster gives the bytes of the embedded engine, and keeps nothing.</summary>
[Collection(Alone)]
public sealed class ClusterCheckTests(SampleFixture sample, ClickHouseCluster cluster) : IClassFixture<SampleFixture>, IClassFixture<ClickHouseCluster>
{
    /// <summary>Servers are heavy: the tests that start them run one after the other.</summary>
    internal const string Alone = "ClickHouse";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [ClickHouseTheory]
    [InlineData("two servers")]
    [InlineData("one server")]
    [InlineData("many blocks")]
    [InlineData("many queries")]
    [InlineData("one thread")]
    [InlineData("colliding")]
    [InlineData("against others")]
    public void Check_OnServers_GivesTheBytesOfTheEmbeddedEngine(string how)
    {
        using var scratch = new Scratch();
        CheckOptions plain = new(Parts(scratch), [sample.Deaths(1)], scratch.Sub("embedded")) { Threads = how == "one thread" ? 1 : 2, HashBits = how == "colliding" ? 8 : 64, Leads = ServedCheck.Leads(sample) };
        if (how == "against others") plain = plain with { Registers = [plain.Registers[1]], Against = [plain.Registers[0]] };
        var options = plain with { Folder = scratch.Sub("cluster") };
        var servers = ServedCheck.Of(how == "one server" ? cluster.Servers[..1] : cluster.Servers);
        servers = how switch
        {
            "many blocks" => servers with { BlockBytes = 256 << 10 },
            "many queries" => servers with { RowsPerQuery = 5_000 },
            _ => servers,
        };
        var expected = Checked.Of(plain);
        Assert.True(expected.Summary is { Groups: > 100, Deceased: > 20, Rejected: > 100 });
        Assert.All(expected.Summary.Leads, static l => Assert.True(l.Rows > 0, l.Rule.Name));
        new ServedCheck(options, servers).Run();
        Assert.All(ServedCheck.Files, name => Assert.Equal(expected.Bytes(name), File.ReadAllBytes(Path.Combine(options.Folder, name))));
        Assert.All(cluster.Servers, s => Assert.Empty(s.Tables()));
    }

    [ClickHouseFact]
    public void Check_SignsThatSqlAndTextFormatsGiveAMeaning_AreComparedAsTheyAre()
    {
        using var scratch = new Scratch();
        string[] names = ["张\\三", "张\\\\三", "张'三", "张\"\"三", "张\\n三", "\\N", "张三", "NULL", "张\u0085三", "𠮷三", new string('长', 200)];
        var rows = names.SelectMany((n, i) => Enumerable.Repeat($"中国,居民身份证,1,\"{n}\",居民'{i}\\,650102", 2));
        var file = scratch.File("r.csv", "国籍,证件类型,证件号码,姓名,险种,统筹区\n" + string.Join('\n', rows) + "\n");
        CheckOptions plain = new([file], [], scratch.Sub("embedded")) { Leads = ServedCheck.Leads(sample) };
        var options = plain with { Folder = scratch.Sub("cluster") };
        var expected = Checked.Of(plain);
        // One of the names holds a control character and is rejected.
        Assert.Equal(names.Length - 1, expected.Summary.Groups);
        new ServedCheck(options, ServedCheck.Of(cluster.Servers)).Run();
        Assert.All(ServedCheck.Files, name => Assert.Equal(expected.Bytes(name), File.ReadAllBytes(Path.Combine(options.Folder, name))));
    }

    [ClickHouseFact]
    public void Check_OverTlsWithAPassword_TrustsOnlyTheGivenAuthority()
    {
        using var scratch = new Scratch();
        var options = new CheckOptions(Parts(scratch), [], scratch.Sub("out"));
        ClickHouseOptions secure = new([.. cluster.Servers.Select(s => ServerAddress.Read($"https://127.0.0.1:{s.HttpsPort}", out _)!)]) { Credentials = new(ClickHouseCluster.User, ClickHouseCluster.Password) };
        Assert.Contains("证书不受信任", new ServedCheck(options, secure).Failure(), StringComparison.Ordinal);
        new ServedCheck(options, secure with { AuthorityFile = cluster.Certificate }).Run();
        Assert.True(File.Exists(Path.Combine(options.Folder, "summary.json")));
    }

    [ClickHouseTheory]
    [InlineData("密码不正确", "wrong")]
    [InlineData("用户不存在", "nobody")]
    public void Check_WrongCredentials_SaysSo(string message, string wrong)
    {
        using var scratch = new Scratch();
        var run = new ServedCheck(new(Parts(scratch), [], scratch.Sub("out")), ServedCheck.Of(cluster.Servers) with { Credentials = wrong == "nobody" ? new(wrong, "") : new(ClickHouseCluster.User, wrong) });
        var failure = run.Failure();
        Assert.Contains(message, failure, StringComparison.Ordinal);
        Assert.Contains(cluster.Servers[0].Url, failure, StringComparison.Ordinal);
    }

    [ClickHouseTheory]
    [InlineData("nowhere", "集群没有定义")]
    [InlineData("other", "与 --url 不一致")]
    public void Check_ClusterIsNotTheServersGiven_IsRefusedBeforeLoading(string name, string message)
    {
        using var scratch = new Scratch();
        var run = new ServedCheck(new(Parts(scratch), [], scratch.Sub("out")), ServedCheck.Of(cluster.Servers) with { Cluster = name });
        Assert.Contains(message, run.Failure(), StringComparison.Ordinal);
        Assert.Equal(0, run.PartRead);
        Assert.All(cluster.Servers, s => Assert.Empty(s.Tables()));
    }

    [ClickHouseFact]
    public void Check_RowsLostAfterLoading_IsNoticed()
    {
        using var scratch = new Scratch();
        var second = cluster.Servers[1];
        void Lose(string told)
        {
            if (!told.StartsWith("已装入", StringComparison.Ordinal)) return;
            second.Sql($"ALTER TABLE jiheng.{second.Tables().Single(t => t.EndsWith("records", StringComparison.Ordinal))} DROP PARTITION tuple()");
        }

        var failure = new ServedCheck(new(Parts(scratch), [], scratch.Sub("out")), ServedCheck.Of(cluster.Servers), Lose).Failure();
        Assert.Contains($"{second.Url} 收到 0 行，应为 ", failure, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(scratch.Folder, "out")));
    }

    // Two halves of a register in different encodings, one of them with broken rows.
    private string[] Parts(Scratch scratch)
    {
        var lines = sample.Lines(1);
        var broken = lines[1..20_000].SelectMany((l, i) => i % 100 == 0 ? [l, "中国,居民身份证,,张某,居民,650102,,"] : new[] { l });
        return
        [
            scratch.File("a.csv", Encoding.UTF8.GetBytes(string.Join('\n', broken.Prepend(lines[0])))),
            scratch.File("b.csv", Gb18030.GetBytes(string.Join("\r\n", lines[20_000..60_000].Concat(lines[1..300]).Prepend(lines[0])))),
        ];
    }
}
