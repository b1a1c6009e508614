using FsCheck;
using FsCheck.Fluent;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Tests.Forms;

public sealed class FormGridTests
{
    private static readonly string[] SelfEvaluationForms =
        ["transfer-self-evaluation", "project-self-evaluation", "department-self-evaluation", "social-insurance-fund", "score-sheet"];

    // Each number names the level-1 and level-2 indicator of one row, so that runs of every length and repeated names occur.
    private static readonly Gen<int[]> Groups = Gen.Choose(0, 8).ArrayOf();

    [Fact]
    public void Layout_AnyIndicatorsAndFunds_EveryPositionIsCoveredExactlyOnce() =>
        Prop.ForAll(Groups.ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), static (groups, funds) =>
        {
            var record = SelfEvaluationRecord.Of(Result(groups, funds));
            foreach (var id in SelfEvaluationForms)
            {
                var table = FormLayout.Layout(FormFiles.Get(id), record).Table;
                Assert.Equal(table.Rows.Count, Grid.Of(table).Rows);
            }
        }).Holds();

    [Fact]
    public void Layout_AnyIndicators_MergesExactlyTheRunsOfEqualNames() =>
        Prop.ForAll(Groups.ToArbitrary(), static groups =>
        {
            var page = FormLayout.Layout(FormFiles.Get("project-self-evaluation"), SelfEvaluationRecord.Of(Result(groups, 1)));
            var grid = Grid.Of(page.Table);
            var first = grid.Rows - 1 - groups.Length;
            for (var i = 0; i < groups.Length; i++)
            {
                Assert.Equal(Level1(groups[i]), grid.At(first + i, 1).Cell.Text);
                Assert.Equal(Level2(groups[i]), grid.At(first + i, 2).Cell.Text);
                if (i == 0) continue;
                var sameLevel1 = Level1(groups[i]) == Level1(groups[i - 1]);
                Assert.Equal(sameLevel1, ReferenceEquals(grid.At(first + i, 1), grid.At(first + i - 1, 1)));
                Assert.Equal(sameLevel1 && Level2(groups[i]) == Level2(groups[i - 1]), ReferenceEquals(grid.At(first + i, 2), grid.At(first + i - 1, 2)));
            }
        }).Holds();

    [Fact]
    public void Layout_Level2EqualAcrossLevel1_IsNotMerged()
    {
        // 质量指标 ends 产出指标 and begins 满意度指标: two cells.
        var grid = Grid.Of(FormLayout.Layout(FormFiles.Get("project-self-evaluation"), Filled.Record("project-self-evaluation")).Table);
        var last = grid.Rows - 2;
        Assert.Equal("质量指标", grid.At(last, 2).Cell.Text);
        Assert.Equal("质量指标", grid.At(last - 1, 2).Cell.Text);
        Assert.NotSame(grid.At(last, 2), grid.At(last - 1, 2));
    }

    [Fact]
    public void Layout_SideLabel_SpansItsWholeBlock()
    {
        // One heading row and four indicators.
        var page = FormLayout.Layout(FormFiles.Get("transfer-self-evaluation"), Filled.Record("transfer-self-evaluation"));
        Assert.Equal(5, page.Table.Rows.SelectMany(static r => r.Cells).Single(static c => c.Text == "绩效指标").RowSpan);
    }

    [Fact]
    public void Layout_TargetTableOf2020_PrintsTheCentralAuthorityAndNoProvince()
    {
        var dump = GridDump.Of(FormLayout.Layout(FormFiles.Get("region-targets"), TargetTableRecord.Of(MadeTables.TargetsOf2020())));
        Assert.Contains("FormTitle: 某补助绩效目标表（某市）\n", dump, StringComparison.Ordinal);
        Assert.Contains("| 中央主管部门 | < | 某部 |", dump, StringComparison.Ordinal);
        Assert.Contains("| ^ | 其中：中央资金 | < | -619 {funds.central} |", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("省份", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("其他资金", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void Layout_TrackingWithoutLines_PrintsBlankRows()
    {
        var page = FormLayout.Layout(FormFiles.Get("fund-tracking"), TrackingRecord.Of(MadeTables.Tracking() with { Lines = [] }));
        Assert.Equal(1 + 5 + 1, page.Table.Rows.Count);
        Assert.All(page.Table.Rows.Skip(1).Take(5).SelectMany(static r => r.Cells), static c => Assert.Equal("", c.Text));
    }

    [Theory]
    [InlineData("附件3", "附件3")]
    [InlineData("", null)]
    [InlineData(null, "附件：")]
    public void Layout_AnnexOption_ReplacesTheLabel(string? annex, string? printed)
    {
        var page = FormLayout.Layout(FormFiles.Get("transfer-self-evaluation"), Filled.Record("transfer-self-evaluation"), new FormOptions(annex, "自评表1"));
        Assert.Equal(printed, page.Head.FirstOrDefault(static p => p.Style == ParagraphStyle.AnnexLabel)?.Text);
        Assert.Equal("自评表1", page.Name);
    }

    private static string Level1(int group) => $"一级{group / 4}";

    private static string Level2(int group) => $"二级{group % 3}";

    private static SelfEvaluationResult Result(int[] groups, int funds)
    {
        FundLine[] parts = [.. Enumerable.Range(0, funds + 1).Select(static i => Made.Fund(i == 0 ? "central" : $"line{i}", $"资金{i}", 1m, 1m + i, 1m))];
        var indicators = groups.Select(static (g, i) => Made.Indicator(i, Level1(g), Level2(g), $"三级{i}", 1m, "≥8个", "5个"));
        return SelfEvaluator.Evaluate(Made.Form(FormKind.Project, parts) with { Indicators = [.. indicators] }, Made.Scheme);
    }
}
