namespace Jiheng.Cli.Tests;

/// <summary>The results of the cases as machines read them.</summary>
public sealed class ResultTests
{
    [Fact]
    public void Evaluate_Xinjiang2024_GivesMoneyRatesAndScore()
    {
        var run = Run.Of("evaluate", "samples/xinjiang-2024", "--json");
        var transfer = run.Json["transfer"]!;
        Assert.Equal(0, run.Status);
        Assert.Equal(("1086900.48", "820051", "266849.48"), (Text(transfer["total"]), Text(transfer["central"]), Text(transfer["local"])));
        Assert.Equal(("100.00%", "94.00", "优"), (Text(transfer["execution_rate"]), Text(transfer["score"]), Text(transfer["grade"])));
        var indicators = transfer["indicators"]!.AsArray();
        Assert.Equal("100.20%", Text(indicators[0]!["completion"]));
        Assert.Equal(("0", "4103人"), (Text(indicators[1]!["target"]), Text(indicators[1]!["actual"])));
        Assert.Equal("111.10%", Text(indicators[8]!["completion"]));
    }

    [Fact]
    public void Evaluate_Urumqi2024Strict_ExplainsEveryDifference()
    {
        var projects = Run.Of("evaluate", "samples/urumqi-2024", "--json", "--scheme", "strict").Json["projects"]!.AsArray();
        Assert.Equal(["99.52", "99.95", "91.65", "96.23", "95.00", "100.00", "99.99", "100.00", "90.00"], projects.Select(p => Text(p!["declared_score"])));
        var differences = projects.SelectMany(p => p!["differences"]!.AsArray()).ToArray();
        Assert.Equal(2, differences.Length);
        Assert.All(differences, d => Assert.NotEmpty(Text(d!["why"])));
    }

    [Fact]
    public void Allocate_Xinjiang2020_GivesTheRegionAndItsCounties()
    {
        var json = Run.Of("allocate", "samples/xinjiang-2020", "--json").Json;
        Assert.Equal(("670249", "615755", "54494"), (Text(json["total"]!["due"]), Text(json["total"]!["advanced"]), Text(json["total"]!["this_time"])));
        var prefectures = json["prefectures"]!.AsArray();
        Assert.Equal("15410", Text(prefectures.Single(p => Text(p!["code"]) == "653100")!["this_time"]));
        Assert.Equal(("-619", "0", "619"), Karamay(prefectures.Single(p => Text(p!["code"]) == "650200")!));
        Assert.Equal(86, prefectures.Sum(p => p!["counties"]?.AsArray().Count ?? 0));
    }

    [Fact]
    public void Fund_Kashgar2022_GivesRatesAndBalances()
    {
        var funds = Run.Of("fund", "samples/kashgar-2022", "--json").Json["funds"]!.AsArray();
        var total = funds[^1]!;
        Assert.Equal(("-4.97%", "6.15%"), (Text(total["income"]!["growth"]), Text(total["expenditure"]!["growth"])));
        Assert.Equal(("102.79%", "97.91%"), (Text(total["income"]!["execution"]), Text(total["expenditure"]!["execution"])));
        Assert.Equal(["6.14", "4.33", "10.47"], funds.Select(f => Text(f!["balance"])));
        Assert.Equal(("89.59", "25.74"), (Text(total["cumulative"]), Text(total["months_of_reserve"])));
    }

    [Fact]
    public void Explain_TotalScore_ReachesTheInputs()
    {
        var run = Run.Of("explain", "samples/xinjiang-2024", "score.total");
        Assert.Equal(0, run.Status);
        Assert.StartsWith("总分 = 94.00分", run.Output, StringComparison.Ordinal);
        Assert.Contains("喀什", run.Output, StringComparison.Ordinal);
        Assert.Contains("199624万元 来自 funds.csv 第13行“第一批中央（万元）”", run.Output, StringComparison.Ordinal);
        Assert.Contains("规则 proportional 依据 财预〔2020〕10号", run.Output, StringComparison.Ordinal);
        Assert.Contains("4103人 来自 indicators.csv", run.Output, StringComparison.Ordinal);
    }

    private static (string, string, string) Karamay(System.Text.Json.Nodes.JsonNode place) => (Text(place["this_time"]), Text(place["payment"]), Text(place["clawback"]));

    private static string Text(System.Text.Json.Nodes.JsonNode? node) => node!.ToString();
}
