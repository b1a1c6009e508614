using System.Text.Json;
using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Real documents come out row by row as people typed them off; skipped where the documents are absent.</summary>
public sealed class SeedLayoutTests
{
    private const string Transfer = "xinjiang-2024-transfer-self-evaluation";
    private const string Notice = "xinjiang-2020-allocation-notice";
    private const string Accounts = "urumqi-2024-final-accounts";
    private const string Fund = "kashgar-2022-fund-evaluation";

    [SharedFact($"seeds/{Transfer}.txt")]
    public void Allocation_CellLines_Has15RowsOf9Columns()
    {
        var table = With(Transfer, t => t.Rows[0].Texts().Contains("县市配套"));
        Assert.Equal([(0, 1), (1, 1), (2, 2), (4, 2), (6, 1), (7, 2)], table.Rows[0].Cells.Select(c => (c.Column, c.ColumnSpan)));
        var facts = Facts(Transfer).GetProperty("allocation_table").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(15, facts.Count);
        Assert.Equal(17, table.Rows.Count);
        foreach (var (row, fact) in table.Rows.Skip(2).Zip(facts))
        {
            string[] keys = ["batch1_central", "batch1_region", "batch2_central", "batch2_region", "county_match", "total_central", "total_local"];
            Assert.Equal([fact.GetProperty("no").GetString()!, fact.GetProperty("unit_name").GetString()!, .. keys.Select(k => Printed(fact, k))], row.Texts());
            Assert.Equal(fact.GetProperty("line").GetInt32(), row.Cells[1].Text.PlaceAt(0).Line);
        }
    }

    [SharedFact($"seeds/{Transfer}.txt")]
    public void SelfEvaluation_CellLines_HasIndicatorRowsOf7Columns()
    {
        var table = With(Transfer, t => t.Rows.Any(r => r.Texts().Contains("未完成原因和改进措施")));
        foreach (var fact in Facts(Transfer).GetProperty("self_evaluation_form").GetProperty("indicators").EnumerateArray())
        {
            var row = Assert.Single(table.Rows, r => r.Cells.Any(c => c.Text.PlaceAt(0).Line == fact.GetProperty("line").GetInt32()));
            Assert.Equal(7, row.Cells.Count);
            Assert.Equal([fact.GetProperty("level3").GetString()!, fact.GetProperty("target").GetString()!, fact.GetProperty("actual").GetString()!], row.Texts()[3..6]);
        }
    }

    [SharedFact($"seeds/{Transfer}.txt")]
    public void TargetTables_CellLines_AreTablesOfTheirOwn() =>
        Assert.Equal(Facts(Transfer).GetProperty("target_tables").GetArrayLength(),
            SourceAssert.Shared($"seeds/{Transfer}.txt").Tables().Count(t => t.Rows[0].Texts() is [var title] && title.Contains("绩效目标表", StringComparison.Ordinal)));

    [SharedFact($"seeds/{Accounts}.txt")]
    public void ProjectForms_CellLines_HaveIndicatorRowsOf8Columns()
    {
        var tables = SourceAssert.Shared($"seeds/{Accounts}.txt").Tables();
        foreach (var form in Facts(Accounts).GetProperty("project_forms").EnumerateArray())
        {
            var table = Assert.Single(tables, t => t.Rows[0].Line() == form.GetProperty("line").GetInt32());
            foreach (var fact in form.GetProperty("indicators").EnumerateArray())
            {
                var row = Assert.Single(table.Rows, r => r.Cells.Any(c => c.Text.PlaceAt(0).Line == fact.GetProperty("line").GetInt32()));
                Assert.Equal(9, row.Cells.Count);
                string[] keys = ["level3", "target", "actual", "weight", "score"];
                Assert.Equal(keys.Select(k => fact.GetProperty(k).GetString()!), row.Texts()[3..8]);
            }
        }
    }

    [SharedFact($"seeds/{Notice}.txt")]
    public void Notice_TabRows_Has101RowsOnThreePages()
    {
        var rows = SourceAssert.Shared($"seeds/{Notice}.txt").Tables().Where(t => t.Rows[0].Texts().Contains("县市名称")).SelectMany(t => t.Rows.Skip(1)).ToDictionary(r => r.Line());
        var facts = Facts(Notice).GetProperty("allocation_table").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(101, facts.Count);
        foreach (var fact in facts)
        {
            var texts = rows[fact.GetProperty("line").GetInt32()].Texts();
            Assert.Contains(Printed(fact, "approved_heads"), texts);
            Assert.Equal(Printed(fact, "this_allocation"), texts.Last(t => t.Length > 0));
        }

        Assert.Equal(facts.Count, rows.Count);
    }

    [SharedFact($"seeds/{Fund}.txt")]
    public void FundStatement_TabRows_Has12RowsOf5Columns()
    {
        var table = With(Fund, t => t.Rows[0].Texts()[0] == "险种");
        var facts = Facts(Fund).GetProperty("fund_statement").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(facts.Count, table.Rows.Count - 1);
        foreach (var (row, fact) in table.Rows.Skip(1).Zip(facts))
        {
            Assert.Equal(5, row.Cells.Count);
            Assert.Equal(fact.GetProperty("合计").GetProperty("raw").GetString(), row.Texts()[4]);
            Assert.Equal(fact.GetProperty("line").GetInt32(), row.Line());
        }
    }

    [SharedFact($"seeds/{Transfer}.txt")]
    public void EverySeed_EveryCharacter_StandsWhereItSays()
    {
        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Shared($"seeds/{Transfer}.txt"))!, "*.txt"))
        {
            SourceAssert.PlacesAreTrue(File.ReadAllText(path), SourceAssert.Read(path, File.ReadAllBytes(path)).Blocks);
        }
    }

    private static SourceTable With(string seed, Func<SourceTable, bool> wanted) => Assert.Single(SourceAssert.Shared($"seeds/{seed}.txt").Tables(), t => wanted(t));

    private static JsonElement Facts(string seed) => JsonDocument.Parse(File.ReadAllText(Repository.Shared($"facts/{seed}.json")!)).RootElement;

    private static string Printed(JsonElement fact, string key) => fact.GetProperty(key).GetProperty("printed").GetString()!;
}
