using Jiheng.Data.Reading;

namespace Jiheng.Data.Tests.Cases;

/// <summary>Target tables carry the amounts of the allocation, or those entered with their sums.</summary>
public sealed class TargetTablesTests
{
    [Fact]
    public void Of_Allocation_EveryTableCarriesItsPlacesFigure()
    {
        using var folder = new CaseFolder("xinjiang-2020");
        var (result, diagnostics) = folder.Compute();
        Assert.Empty(diagnostics.Items);
        Assert.Equal(["", .. result.Allocation!.Children.Select(c => c.Name)], result.TargetTables.Select(t => t.RegionName));
        Assert.All(result.TargetTables.Zip(result.Allocation.Children.Prepend(result.Allocation)), p => Assert.Same(p.Second.ThisTime, p.First.Central));
        Assert.Equal([54494m, 4687m, -619m], result.TargetTables.Take(3).Select(t => t.Total!.Value));
    }

    [Fact]
    public void Of_Allocation_CostIndicatorStatesTheAmountAndColumnsOverride()
    {
        using var folder = new CaseFolder("xinjiang-2020");
        var tables = folder.Compute().Result.TargetTables;
        string Target(int table, string name) => tables[table].Indicators.Single(i => i.Level3 == name).Target.Text;
        Assert.Equal("54494万元", Target(0, "城乡居民医保补助资金成本"));
        Assert.Equal("-619万元", Target(2, "城乡居民医保补助资金成本"));
        Assert.Equal("≥1570万人", Target(0, "参保人数(人)"));
        Assert.Equal("≥9.9万人", Target(2, "参保人数(人)"));
        Assert.Equal("≥95%", Target(2, "以户籍人口数为基数计算的基本医保综合参保率(%)"));
    }

    [Fact]
    public void Of_AmountsEntered_RegionIsTheSumOfThePrefectures()
    {
        using var folder = new CaseFolder("xinjiang-2024");
        var tables = folder.Compute().Result.TargetTables;
        Assert.Equal(15, tables.Count);
        // 53837 + 5748 + … + 14597 = 820051; the matching funds of the region 171200 + 9031 = 180231.
        Assert.Equal((820051m, 180231m, 1000282m), (tables[0].Central!.Value, tables[0].Local!.Value, tables[0].Total!.Value));
    }

    [Fact]
    public void Of_PlaceWithoutRow_IsGivenTheRegionsTargetsWithAWarning()
    {
        using var folder = new CaseFolder("xinjiang-2020").Change("targets/targets.csv", "哈密市,≥28万人,≥550元/人(预计)\n", "");
        var (result, diagnostics) = folder.Compute();
        Assert.Equal(15, result.TargetTables.Count);
        Assert.Equal("≥1570万人", result.TargetTables[14].Indicators[0].Target.Text);
        Assert.Contains("哈密市", Assert.Single(diagnostics.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AllocationMissing_IsOneError()
    {
        using var folder = new CaseFolder("xinjiang-2024").Change("targets/targets.yaml", "amount_from: targets", "amount_from: allocation");
        var (result, diagnostics) = folder.Compute();
        Assert.Empty(result.TargetTables);
        Assert.Contains(diagnostics.Items, d => d.Severity == Severity.Error && d.Place.Column == "amount_from");
    }
}
