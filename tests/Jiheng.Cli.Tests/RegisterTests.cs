using System.Text.Json.Nodes;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng register as a user starts it.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jiheng-register-").FullName;

    [Fact]
    public void Check_OfASample_FindsItsTruth()
    {
        Assert.Equal(0, Run.Of("register", "sample", "--rows", "50000", "--seed", "7", "--out", _folder).Status);
        var run = Run.Of("register", "check", File("register.csv"), "--deaths", File("deaths.csv"), "--out", _folder, "--json", "--memory", "256MiB", "--threads", "3");
        Assert.Equal(0, run.Status);
        var truth = System.IO.File.ReadAllLines(File("truth.csv"));
        Assert.Equal(truth.Count(l => l.StartsWith("重复", StringComparison.Ordinal)), (int)run.Json["duplicate_enrolments"]!);
        Assert.Equal(truth.Count(l => l.StartsWith("死亡", StringComparison.Ordinal)), (int)run.Json["deceased_enrolments"]!);
        Assert.Equal(50_000, run.Json["counts"]!.AsArray().Sum(c => (int)c!["rows"]!));
        Assert.True(JsonNode.DeepEquals(run.Json, JsonNode.Parse(System.IO.File.ReadAllText(File("summary.json")))));
        Assert.Contains("行数核对", run.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.part"));
    }

    [Fact]
    public void Verify_OfASample_IsZeroUntilAResultIsLost()
    {
        Assert.Equal(0, Run.Of("register", "sample", "--rows", "20000", "--out", File("s"), "--export", "split", "--export", "broken").Status);
        // Broken rows make the status of the check 1.
        Assert.Equal(1, Run.Of(["register", "check", .. Directory.EnumerateFiles(File("s"), "register-*.csv").Order(StringComparer.Ordinal), "--deaths", File("s/deaths.csv"), "--out", File("o")]).Status);
        var equal = Run.Of("register", "verify", File("s"), File("o"));
        Assert.Equal(0, equal.Status);
        Assert.Contains("与正确答案完全一致", equal.Messages, StringComparison.Ordinal);
        System.IO.File.WriteAllLines(File("o/deceased.csv"), System.IO.File.ReadAllLines(File("o/deceased.csv"))[..^1]);
        var lost = Run.Of("register", "verify", File("s"), File("o"));
        Assert.Equal(1, lost.Status);
        Assert.Contains("死亡缺少：第 ", lost.Messages, StringComparison.Ordinal);
        Assert.Equal(2, Run.Of("register", "verify", File("s"), File("nowhere")).Status);
    }

    [Fact]
    public void Check_WithABrokenRow_ExitsWithFindings()
    {
        System.IO.File.WriteAllText(File("r.csv"), "国籍,证件类型,证件号码,姓名,险种,统筹区\n中国,居民身份证,1,张三,居民,650102\n中国,居民身份证,2,,居民,650102\n");
        var run = Run.Of("register", "check", File("r.csv"), "--out", _folder);
        Assert.Equal(1, run.Status);
        Assert.Contains("读入 2 ＝ 收下 1 ＋ 退回 1", run.Messages, StringComparison.Ordinal);
        Assert.Contains(",3,姓名为空；请补充", System.IO.File.ReadAllText(File("rejected.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有这个文件", "check", "no-such.csv")]
    [InlineData("这是文件夹", "check", "samples")]
    [InlineData("缺少列“国籍”", "check", "regions/650000.csv")]
    [InlineData("应为不小于 128MiB", "check", "no-such.csv", "--memory", "2")]
    [InlineData("应为 1 至 64", "check", "no-such.csv", "--threads", "0")]
    [InlineData("缺少参数“文件”", "check")]
    [InlineData("应为 embedded 或 clickhouse", "check", "no-such.csv", "--engine", "duckdb")]
    [InlineData("没有给出服务器", "check", "no-such.csv", "--engine", "clickhouse")]
    [InlineData("不要写用户名和密码", "check", "no-such.csv", "--engine", "clickhouse", "--url", "http://hecha:mima@127.0.0.1:8123")]
    [InlineData("给出了多次", "check", "no-such.csv", "--engine", "clickhouse", "--url", "http://127.0.0.1", "--url", "http://127.0.0.1:8123")]
    [InlineData("应为 1 至 86400 秒", "check", "no-such.csv", "--engine", "clickhouse", "--url", "http://127.0.0.1", "--timeout", "0")]
    [InlineData("--url：只用于 --engine clickhouse", "check", "no-such.csv", "--url", "http://127.0.0.1")]
    [InlineData("没有这个文件", "check", "no-such.csv", "--engine", "clickhouse", "--url", "http://127.0.0.1")]
    [InlineData("--rows：给出“0”", "sample", "--rows", "0")]
    [InlineData("--export：给出“tsv”", "sample", "--export", "tsv")]
    [InlineData("不能并用", "sample", "--export", "gb18030", "bom")]
    public void Register_WrongUse_SaysWhatToDo(string message, params string[] arguments)
    {
        var run = Run.Of(["register", .. arguments]);
        Assert.Equal(2, run.Status);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string File(string name) => Path.Combine(_folder, name);
}
