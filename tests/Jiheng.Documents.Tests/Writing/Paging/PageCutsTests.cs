using FsCheck;
using FsCheck.Fluent;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Paging;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Tests.Writing.Paging;

public sealed class PageCutsTests
{
    private static readonly Gen<double[]> Heights = Gen.Choose(5, 60).Select(static h => (double)h).ArrayOf();

    [Fact]
    public void Of_AnyHeights_NoPageHoldsMoreThanItCan() =>
        Prop.ForAll(Heights.ToArbitrary(), Gen.Choose(60, 200).ToArbitrary(), static (heights, room) =>
        {
            var cuts = new PageCuts(Rows(heights.Length), heights).Of(room, room, 10);
            int[] starts = [0, .. cuts, heights.Length];
            for (var page = 0; page + 1 < starts.Length; page++)
            {
                var rows = heights[starts[page]..starts[page + 1]];
                Assert.True(rows.Length == 1 || rows.Sum() <= room, $"page {page}: {rows.Sum()} > {room}");
                Assert.True(heights.Length == 0 || rows.Length > 0);
            }
        }).Holds();

    [Fact]
    public void Of_TotalThatWouldBeginAPage_TakesARowWithIt()
    {
        // Ten rows of 10 points and a total on pages of 100: the total falls on page two, and rows nine and ten go with it.
        var rows = Enumerable.Range(0, 10).Select(static _ => new Row([new("行")])).Append(Total());
        var cuts = new PageCuts(new Table([1], [.. rows]), [.. Enumerable.Repeat(10.0, 11)]).Of(100, 100, 0);
        Assert.Equal([8], cuts);
    }

    [Fact]
    public void Of_LabelsAtTheFootOfAPage_GoWithTheirValues()
    {
        // Row 8 is a line of labels; a page takes nine rows, so the page must end before it.
        var rows = Enumerable.Range(0, 14).Select(static i => new Row([new(i == 8 ? "预期目标" : "行") { Bold = i == 8 }]));
        var cuts = new PageCuts(new Table([1], [.. rows]), [.. Enumerable.Repeat(10.0, 14)]).Of(90, 90, 0);
        Assert.Equal([8], cuts);
    }

    [Fact]
    public void Of_LinesBelowTheTable_StayWithItsLastRows()
    {
        // Ten rows fill the page of 100; the note of 20 needs the next one, and three rows go with it.
        var cuts = new PageCuts(Rows(10), [.. Enumerable.Repeat(10.0, 10)]).Of(100, 100, 20);
        Assert.Equal([7], cuts);
    }

    [Fact]
    public void Of_RepeatedHeading_TakesItsRoomOnEveryPage()
    {
        // Heading 20, rows of 10, pages of 60: four rows a page.
        var cuts = new PageCuts(Rows(13) with { HeadingRows = 1 }, [20, .. Enumerable.Repeat(10.0, 12)]).Of(60, 60, 0);
        Assert.Equal([5, 9], cuts);
    }

    private static Table Rows(int count) => new([1], [.. Enumerable.Range(0, count).Select(static _ => new Row([new("行")]))]);

    private static Row Total() => new([new("100") { Bold = true, Figure = new CellFigure(Derivation.Input("total", "合计", Quantity.Of(100m, Units.None)), new(NumberStyle.Plain, 0)) }]);
}
