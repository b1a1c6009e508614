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
    [InlineData("--index：索引只由本机核查留下", "check", "no-such.csv", "--index", "no-such", "--engine", "clickhouse")]
    [InlineData("增量核查只在本机进行", "diff", "no-such", "--engine", "clickhouse")]
    [InlineData("没有这个索引文件夹", "diff", "no-such")]
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

    [Fact]
    public void Diff_OfADay_SaysWhatHasChanged()
    {
        const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止";
        const string Person = "中国,居民身份证,11010519491231002X,张三,居民,";
        System.IO.File.WriteAllText(File("r.csv"), $"{Header}\n{Person}650102,2024-01-01,2024-12-31\n");
        Assert.Equal(0, Run.Of("register", "check", File("r.csv"), "--index", File("index"), "--out", File("full"), "--year", "2024").Status);
        System.IO.File.WriteAllText(File("c.csv"), $"变动类型,{Header}\n新增,{Person}650103,2024-03-01,2024-12-31\n退保,{Person}650109,,\n");
        var run = Run.Of("register", "diff", File("index"), File("c.csv"), "--out", File("day"), "--json", "--year", "2024");
        Assert.Equal(1, run.Status);
        Assert.Equal((1, 1, 2), ((int)run.Json["applied"]!["新增"]!, (int)run.Json["rejected"]!, (int)run.Json["duplicates"]!["appeared"]!));
        // 650102 to 650103 from March to December: ten months, the subsidy of the year.
        Assert.Contains("跨统筹区重复,核减,10,670,2024年10个月670元", System.IO.File.ReadAllText(File("day/duplicates-changes.csv")), StringComparison.Ordinal);
        Assert.Contains("110105********002X", System.IO.File.ReadAllText(File("day/duplicates-changes.csv")), StringComparison.Ordinal);
        Assert.Equal("统筹区,险种,参保人次增减,其中：重复增减,其中：已死亡增减,核减人次增减,审定人数增减\n650103,居民,1,1,0,1,0\n", System.IO.File.ReadAllText(File("day/counts-changes.csv")).TrimStart('\uFEFF'));
        var id = System.IO.File.ReadAllLines(File("day/duplicates-changes.csv"))[2].Split(',')[19];
        Assert.Contains("650102）重叠：2024年3月至2024年12月，10 个月", Run.Of("register", "explain", File("day"), id).Output, StringComparison.Ordinal);
        Assert.Contains("登记中没有此人的这一参保", System.IO.File.ReadAllText(File("day/rejected.csv")), StringComparison.Ordinal);
        Assert.Equal(2, Run.Of("register", "diff", File("index"), File("c.csv"), "--out", File("day")).Status);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string File(string name) => Path.Combine(_folder, name);
}
