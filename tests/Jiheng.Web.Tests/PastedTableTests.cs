using Jiheng.Data.Reading;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Web.Api.Funds;
using Jiheng.Web.Jobs.Imports;

namespace Jiheng.Web.Tests;

/// <summary>Head counts as offices have them in Excel.</summary>
public sealed class PastedTableTests
{
    private static readonly Organisation Region = Unit("650000", "某自治区", null);
    private static readonly Organisation Kashgar = Unit("653100", "喀什地区", Region);
    private static readonly UnitNames Units = new([Kashgar, Unit("653101", "喀什市", Kashgar), Unit("653121", "疏附县", Kashgar), Unit("650200", "克拉玛依市", Region)]);

    // Titles over all columns, units once above, a head of two lines, the prefecture merged over its rows, totals between and below.
    [Fact]
    public void Of_TableAsOfficesHaveIt_GivesTheCountsOfEveryCounty()
    {
        const string text = "附件1\t\t\t\t\t\t\n2020年资金分配表\t\t\t\t\t\t\n\t\t\t\t\t单位：人、万元\t\n" +
            "序号\t地州市名称\t县市名称\t参保人数\t\t中央已提前\n告知数\t\n";
        var head = text.Replace("中央已提前\n告知数", "\"中央已提前\n告知数\"", StringComparison.Ordinal) + "\t\t\t2020年审核参保人数\t上报参保人数\t\t\n";
        var rows = "1\t喀什地区\t地区合计\t300\t310\t12\t\n\t\t喀什市\t1,234,567\t1，234，600\t 10 \t\n\t\t疏附县\t１２３\t130\t2\t\n2\t克拉玛依市\t\t5000\t5000\t(619)\t\n合计\t\t\t1,240,000\t1,240,040\t-607\t\n\t\t\t\t\t\t\n";
        var (places, lines) = Read(head + rows);
        Assert.Equal([("653101", 1234600L, 1234567L, 10m), ("653121", 130L, 123L, 2m), ("650200", 5000L, 5000L, -619m)], places.Select(static p => (p.Code, p.Reported, p.Audited, p.Advanced)));
        Assert.DoesNotContain(lines, static l => l.Severity == "error");
    }

    // 万人 and 元 in the heads: 1.2 万人 = 12000 人, 100000 元 = 10 万元, each said in a diagnostic.
    [Fact]
    public void Of_OtherUnitsInTheHead_AreConverted()
    {
        var (places, _) = Read("县市区\t审核参保人数（万人）\t上报参保人数（万人）\t提前下达（元）\n喀什市\t1.2\t1.25\t100000\n");
        Assert.Equal(("653101", 12500L, 12000L, 10m), places.Select(static p => (p.Code, p.Reported, p.Audited, p.Advanced)).Single());
    }

    [Fact]
    public void Of_WrongCell_IsNamedByItsAddress()
    {
        var (places, lines) = Read("资金分配表\t\t\t\n县市区\t审核参保人数\t上报参保人数\t提前下达\n喀什市\t12a\t20\t0\n疏附县\t10\t\t0\n");
        Assert.Empty(places);
        Assert.Contains(lines, static l => l.Message.Contains("B3单元格", StringComparison.Ordinal) && l.Message.Contains("12a", StringComparison.Ordinal));
        Assert.Contains(lines, static l => l.Message.Contains("C4单元格", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_NoTable_IsNull() => Assert.Null(PastedTable.Of(PastedCells.Of("没有表格的一句话")));

    private static (IReadOnlyList<PlaceCounts> Places, IReadOnlyList<ImportLine> Lines) Read(string text)
    {
        var table = PastedTable.Of(PastedCells.Of(text))!;
        var diagnostics = new Diagnostics();
        var reading = HeadCountImport.Read("粘贴区", table.Lines, Units, diagnostics);
        return ((reading.Body as AllocationRequest)?.Places ?? [], [.. diagnostics.Items.Select(table.Line)]);
    }

    private static Organisation Unit(string code, string name, Organisation? above)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = RegionLevel.County, ParentId = above?.Id, Path = $"{above?.Path}{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) };
    }
}
