using Jiheng.Documents.Model;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>Tables with the merges that official forms have.</summary>
internal static class SampleTables
{
    /// <summary>Two heading rows, a level-1 indicator over three rows, level-2 indicators inside it.</summary>
    public static Table Merged { get; } = new([10, 12, 30, 14, 14, 20],
    [
        new([Head("一级指标") with { RowSpan = 2 }, Head("二级指标") with { RowSpan = 2 }, Head("三级指标") with { RowSpan = 2 }, Head("数值") with { ColumnSpan = 2 }, Head("备注") with { RowSpan = 2 }]),
        new([Head("目标"), Head("完成")]),
        new([new("产出指标") { RowSpan = 3 }, new("数量指标") { RowSpan = 2 }, Left("参保人数（万人）"), Right("1570.00"), Right("1573.14"), new("")]),
        new([Left("重复参保人数"), Right("0"), Right("(619)") with { Red = true }, Left("已核查，逐一退费。\n其余在下年度处理。")]),
        new([new("时效指标"), Left("资金拨付时限 <30日 & \"按时\""), Right("30"), Right("28"), new("")]) { MinHeight = 15 },
        new([Head("合计") with { ColumnSpan = 3 }, Right("1600.00"), Right("982.14"), new("")]),
    ], HeadingRows: 2);

    /// <summary>A table of three columns without merges.</summary>
    public static Table Plain(int rows) => new([1, 3, 2],
        [new([Head("序号"), Head("名称"), Head("金额")]), .. Enumerable.Range(1, rows).Select(i => new Row([new($"{i}"), Left($"第{i}项"), Right($"{i * 100}.00")]))], HeadingRows: 1) { FontSize = 12 };

    /// <summary>Eight columns; the first two are merged over runs of ten and five rows.</summary>
    public static Table Long(int rows) => new([2, 2, 6, 2, 2, 2, 2, 4],
        [new([.. Enumerable.Range(1, 8).Select(i => Head($"第{i}栏"))]), .. Enumerable.Range(0, rows).Select(LongRow)], HeadingRows: 1);

    private static Row LongRow(int i)
    {
        var cells = new List<Cell>();
        if (i % 10 == 0) cells.Add(new($"一级{i / 10}") { RowSpan = 10 });
        if (i % 5 == 0) cells.Add(new($"二级{i / 5}") { RowSpan = 5 });
        cells.AddRange([Left($"指标{i}"), Right("100.00"), Right("98.50"), new("10.00"), new("9.85"), Left("按进度完成")]);
        return new(cells);
    }

    private static Cell Head(string text) => new(text) { Bold = true };

    private static Cell Left(string text) => new(text) { Align = CellAlign.Left };

    private static Cell Right(string text) => new(text) { Align = CellAlign.Right };
}
