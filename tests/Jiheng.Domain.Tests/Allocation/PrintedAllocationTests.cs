using System.Text.Json;
using Jiheng.Domain.Allocation;

namespace Jiheng.Domain.Tests.Allocation;

/// <summary>The whole printed table of 2020: 86 counties and the two prefectures without counties.</summary>
public sealed class PrintedAllocationTests
{
    private const string Facts = "facts/xinjiang-2020-allocation-notice.json";

    // Printed 2222591 and 308888; 221785 + 806 and 30983 − 95 say what was meant.
    private static readonly Dictionary<decimal, decimal> Misprints = new() { [2222591m] = 222591m, [308888m] = 30888m };

    [SharedFact(Facts)]
    public void Allocate_PrintedTable_EqualsEveryPrintedRow()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Repository.Shared(Facts)!));
        var rows = facts.RootElement.GetProperty("allocation_table").GetProperty("rows").EnumerateArray().Select(Row.Of).ToList();
        var region = HeadCountArea.Sum("全区", "全区", [.. rows.Where(r => r.Level == "prefecture").Select(p => Area(p, rows))]);

        Assert.Empty(HeadCountAllocation.Problems(region));
        var result = HeadCountAllocation.Allocate(region, Samples.Terms2020);
        Assert.Equal(86, rows.Count(r => r.Level == "county"));
        Assert.All(rows, r => Assert.Equal(r.Figures, Figures(result.Find(r.Code)!)));
        Assert.Equal((670249m, 615755m, 54494m), (result.Due.Value, result.Advanced.Value, result.ThisTime.Value));
        Assert.Equal(54494m, result.Payment.Value - result.Clawback.Value);
        Assert.Equal(619m + 20m, result.Clawback.Value);
    }

    private static HeadCountArea Area(Row prefecture, List<Row> rows)
    {
        var counties = rows.Where(r => r.Level == "county" && r.Prefecture == prefecture.Prefecture).Select(Leaf).ToList();
        return counties.Count == 0 ? Leaf(prefecture) : HeadCountArea.Sum(prefecture.Code, prefecture.Prefecture, counties);
    }

    private static HeadCountArea Leaf(Row row) => Samples.Leaf(row.Code, row.Code, row.Figures[0], row.Figures[1], row.Figures[4]);

    private static decimal[] Figures(HeadCountResult r) =>
        [r.Reported.Value, r.Audited.Value, r.Reduction.Value, r.Due.Value, r.Advanced.Value, r.ThisTime.Value];

    private sealed record Row(string Level, string Prefecture, string Code, decimal[] Figures)
    {
        internal static Row Of(JsonElement json)
        {
            decimal Figure(string column) => json.GetProperty(column).GetProperty("value").GetDecimal() is var v && Misprints.TryGetValue(v, out var meant) ? meant : v;
            var (prefecture, county) = (json.GetProperty("prefecture").GetString()!, json.GetProperty("county").GetString());
            return new(
                json.GetProperty("level").GetString()!, prefecture, county is null ? prefecture : prefecture + county,
                [Figure("prepaid_heads"), Figure("approved_heads"), Figure("reduction"), Figure("due"), Figure("advanced"), Figure("this_allocation")]);
        }
    }
}
