using FsCheck;
using FsCheck.Fluent;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Paging;

namespace Jiheng.Documents.Tests.Writing.Paging;

public sealed class PagePlanTests
{
    [Fact]
    public void Of_FormThatFits_KeepsItsOwnWidths() => Assert.Null(PagePlan.Of(Form(Enumerable.Repeat("短", 10))));

    [Fact]
    public void Of_ReasonsInANarrowColumn_AreGivenRoomToSaveAPage()
    {
        // 12 reasons of 60 characters in a tenth of the width are some 30 lines each; over most of the width, a few.
        var plan = PagePlan.Of(Form(Enumerable.Repeat(new string('因', 60), 12)))!;
        Assert.Empty(plan.Cuts);
        Assert.True(plan.Table.Widths[2] > plan.Table.Widths[0]);
    }

    [Fact]
    public void Of_SectionOfText_IsNotPlanned() =>
        Assert.Null(PagePlan.Of(new(PageOrientation.Portrait, [new Paragraph(ParagraphStyle.Body, "正文")])));

    [Fact]
    public void Fit_AnyTexts_KeepsTheWidthOfTheTableAndIsNeverHigher() =>
        Prop.ForAll(Gen.Choose(0, 90).ArrayOf(9).ToArbitrary(), static lengths =>
        {
            var table = MeasuredTable.Of(new Table([1, 1, 1], [.. lengths.Chunk(3).Select(static c => new Row([.. c.Select(static n => new Cell(new string('字', n)))]))]));
            double[] declared = [150, 150, 142];
            var fitted = ColumnFit.Fit(table, declared, 9);
            Assert.Equal(declared.Sum(), fitted.Sum(), 6);
            Assert.True(table.Heights(fitted, 9).Sum() <= table.Heights(declared, 9).Sum());
        }).Holds();

    [Fact]
    public void Heights_Cell_IsAsHighAsItsLines()
    {
        // 40 characters of 10 points in 105.7 points less margins of 5.7: 10 a line, 9.4 after losses, so 5 lines of 14.5; padding 1.4, rule 0.5.
        var table = MeasuredTable.Of(new Table([1], [new Row([new(new string('字', 40))])]));
        Assert.Equal(5 * 14.5 + 1.4 + 0.5, table.Heights([105.7], 10).Single(), 6);
    }

    private static Section Form(IEnumerable<string> reasons) => new(PageOrientation.Portrait,
    [
        new Paragraph(ParagraphStyle.FormTitle, "自评表"),
        new TableBlock(new Table([45, 45, 10], [.. reasons.Select(static r => new Row([new("指标"), new("≥95%"), new(r)]))]) { FontSize = 9 }),
    ]);
}
