using System.Text.Json;
using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using static Jiheng.Data.Tests.Samples.ExtractedFacts;

namespace Jiheng.Data.Tests.Samples;

/// <summary>Every figure of the samples against the public documents, item by item; only noted corrections may differ.</summary>
public sealed class SamplesAgainstExtractsTests
{
    private static CsvTable Read(string file, params Column[] columns) =>
        CsvTable.Read(Repository.Sample(file.Split('/')), new Diagnostics(), columns);

    private static decimal? Of(CsvRow row, Column column) => row.Figure(column)?.Value;

    [SharedFact("facts/xinjiang-2020-allocation-notice.json")]
    public void Heads_Xinjiang2020_DifferOnlyWhereNoted()
    {
        var (prefecture, county) = (Column.Text("地州市"), new Column("县市区", null, true, true));
        var (audited, reported, advanced) = (Column.Figure("审定参保人数", Units.Person), Column.Figure("上报参保人数", Units.Person), Column.Figure("提前下达", Units.WanYuan));
        var facts = ExtractedFacts.Read("xinjiang-2020-allocation-notice").GetProperty("allocation_table").GetProperty("rows").EnumerateArray()
            .ToDictionary(r => r.GetProperty("prefecture").GetString() + "/" + r.GetProperty("county").GetString());
        var different = new List<string>();
        var rows = Read("xinjiang-2020/heads.csv", prefecture, county, audited, reported, advanced).Rows;
        Assert.Equal(88, rows.Count);
        foreach (var row in rows)
        {
            var fact = facts[row.Text(prefecture) + "/" + row.Text(county)];
            if (Of(row, audited) != Figure(fact.GetProperty("approved_heads"))) different.Add(row.Text(county) + " audited");
            if (Of(row, reported) != Figure(fact.GetProperty("prepaid_heads"))) different.Add(row.Text(county) + " reported");
            if (Of(row, advanced) != Figure(fact.GetProperty("advanced"))) different.Add(row.Text(county) + " advanced");
        }

        Assert.Equal(["霍城县 reported", "民丰县 audited"], different);
    }

    [SharedFact("facts/xinjiang-2020-allocation-notice.json")]
    public void Expected_Xinjiang2020_EqualsTheNotice()
    {
        var (prefecture, county) = (Column.Text("地州市"), new Column("县市区", null, true, true));
        var (due, now) = (Column.Figure("应拨付", Units.WanYuan), Column.Figure("本次下达", Units.WanYuan));
        var table = Read("xinjiang-2020/expected.csv", prefecture, county, due, now);
        var facts = ExtractedFacts.Read("xinjiang-2020-allocation-notice").GetProperty("allocation_table").GetProperty("rows").EnumerateArray()
            .Select(r => (Figure(r.GetProperty("due")), Figure(r.GetProperty("this_allocation"))));
        Assert.Equal(facts, table.TotalRows.Concat(table.Rows).Select(r => (Of(r, due)!.Value, Of(r, now)!.Value)));
    }

    [SharedFact("facts/xinjiang-2024-transfer-self-evaluation.json")]
    public void Funds_Xinjiang2024_EqualTheReport()
    {
        string[] names = ["第一批中央", "第一批自治区", "第二批中央", "第二批自治区", "县市配套", "执行中央", "执行地方"];
        string[] keys = ["batch1_central", "batch1_region", "batch2_central", "batch2_region", "county_match", "total_central", "total_local"];
        var columns = names.Select(n => Column.Figure(n, Units.WanYuan)).ToArray();
        var facts = ExtractedFacts.Read("xinjiang-2024-transfer-self-evaluation").GetProperty("allocation_table").GetProperty("rows").EnumerateArray()
            .Where(r => r.GetProperty("unit_name").GetString() != "全区合计").Select(r => keys.Select(k => Figure(r.GetProperty(k))));
        Assert.Equal(facts, Read("xinjiang-2024/funds.csv", columns).Rows.Select(r => columns.Select(c => Of(r, c)!.Value)));
    }

    [SharedFact("facts/xinjiang-2024-transfer-self-evaluation.json")]
    public void Indicators_Xinjiang2024_DifferOnlyInTheMonthsOfReserve()
    {
        var (target, actual) = (Column.Text("指标值"), Column.Text("实际完成值"));
        var facts = ExtractedFacts.Read("xinjiang-2024-transfer-self-evaluation").GetProperty("self_evaluation_form").GetProperty("indicators").EnumerateArray();
        var rows = Read("xinjiang-2024/indicators.csv", target, actual).Rows;
        Assert.Equal(facts.Count(), rows.Count);
        var pairs = rows.Zip(facts, (row, fact) => (Sample: row.Text(target) + "→" + row.Text(actual),
            Fact: fact.GetProperty("target").GetString() + "→" + fact.GetProperty("actual").GetString()));
        Assert.Equal(["≥6个月→11.0个月"], pairs.Where(p => p.Sample != p.Fact).Select(p => p.Sample));
    }

    [SharedFact("facts/urumqi-2024-final-accounts.json")]
    public void Projects_Urumqi2024_MoneyAndWeightsEqualAndTargetsDifferOnlyWhereNoted()
    {
        var (name, target, actual, weight) = (Column.Text("三级指标"), Column.Text("指标值"), Column.Text("实际完成值"), Column.Figure("分值", Units.Point));
        var different = new List<string>();
        foreach (var fact in ExtractedFacts.Read("urumqi-2024-final-accounts").GetProperty("project_forms").EnumerateArray())
        {
            var folder = $"urumqi-2024/projects/{fact.GetProperty("no").GetInt32():00}";
            Assert.Equal(Money(fact.GetProperty("funds").GetProperty("年度资金总额")), Money(folder + "/funds.csv"));
            var rows = Read(folder + "/indicators.csv", name, target, actual, weight).Rows;
            Assert.Equal(fact.GetProperty("indicators").GetArrayLength(), rows.Count);
            foreach (var (row, indicator) in rows.Zip(fact.GetProperty("indicators").EnumerateArray()))
            {
                Assert.Equal(decimal.Parse(indicator.GetProperty("weight").GetString()!), Of(row, weight));
                if (NumberText.Normalise(indicator.GetProperty("target").GetString()!) != row.Text(target)) different.Add($"{row.Text(name)} {row.Text(target)}");
                if (indicator.GetProperty("actual").GetString()!.TrimStart('=') != row.Text(actual)) different.Add($"{row.Text(name)} {row.Text(actual)}");
            }
        }

        Assert.Equal(["开展按病种付费的中医优势病种数量 ≥5个", "组织相关部门召开专题工作会议 3次", "开展日常医药价格监测数据分析 ≥10次",
            "完成各类监督检查任务时间（基金监管） 2024年11月30日前", "完成各类监督检查任务时间（基金监管） 2024年11月30日前"], different);
    }

    [SharedFact("facts/changji-2024-third-party-evaluation.json")]
    public void Indicators_Changji2024_DifferOnlyInTheExecutionRate()
    {
        var (code, target, actual, weight) = (Column.Text("代码"), Column.Text("指标值"), Column.Text("实际完成值"), Column.Figure("分值", Units.Point));
        var facts = ExtractedFacts.Read("changji-2024-third-party-evaluation").GetProperty("indicator_system").GetProperty("annex1").GetProperty("rows").EnumerateArray()
            .ToDictionary(r => r.GetProperty("code").GetString()!);
        var rows = Read("changji-2024/indicators.csv", code, target, actual, weight).Rows;
        Assert.Equal(facts.Count, rows.Count);
        Assert.All(rows, r => Assert.Equal(Figure(facts[r.Text(code)].GetProperty("weight")), Of(r, weight)));
        Assert.All(rows, r => Assert.Equal(NumberText.Normalise(Printed(facts[r.Text(code)].GetProperty("target"))), r.Text(target)));
        Assert.Equal(["B12"], rows.Where(r => NumberText.Normalise(Printed(facts[r.Text(code)].GetProperty("actual"))).TrimStart('=') != r.Text(actual)).Select(r => r.Text(code)));
    }

    [SharedFact("facts/kashgar-2022-fund-evaluation.json")]
    public void Fund_Kashgar2022_TotalsEqualTheStatement()
    {
        Column[] figures = [Column.OptionalFigure("预算", Units.YiYuan), Column.OptionalFigure("实际", Units.YiYuan), Column.OptionalFigure("上年", Units.YiYuan)];
        var (kind, item) = (Column.Text("类别"), Column.Text("项目"));
        var totals = Read("kashgar-2022/fund.csv", [kind, item, .. figures]).Rows.Where(r => r.Text(item) == "合计").ToList();
        var facts = ExtractedFacts.Read("kashgar-2022-fund-evaluation").GetProperty("fund_statement").GetProperty("rows").EnumerateArray().Take(6).ToList();
        for (var i = 0; i < facts.Count; i++)
        {
            var rows = totals.Where(r => r.Text(kind) == (i % 2 == 0 ? "收入" : "支出")).ToList();
            Assert.Equal([Figure(facts[i].GetProperty("机关事业单位养老(改革)")), Figure(facts[i].GetProperty("城乡居民"))], rows.Select(r => Of(r, figures[i / 2])!.Value));
        }
    }

    private static (decimal, decimal, decimal) Money(JsonElement total) =>
        (Figure(total.GetProperty("budget_initial")), Figure(total.GetProperty("budget_full")), Figure(total.GetProperty("executed")));

    private static (decimal, decimal, decimal) Money(string file)
    {
        var (initial, full, executed) = (Column.Figure("年初预算数", Units.WanYuan), Column.Figure("全年预算数", Units.WanYuan), Column.Figure("全年执行数", Units.WanYuan));
        var rows = Read(file, initial, full, executed).Rows;
        return (rows.Sum(r => Of(r, initial)!.Value), rows.Sum(r => Of(r, full)!.Value), rows.Sum(r => Of(r, executed)!.Value));
    }
}
