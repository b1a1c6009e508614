using System.Globalization;
using Jiheng.Documents.Model;

namespace Jiheng.Bench.Documents;

/// <summary>
/// A table of eight columns (合并单元格的表) whose first column is merged over ten rows and whose second over five, as the
/// levels of indicators are: as a page of figures for Jiheng, and as the texts that a template is filled with.
/// </summary>
internal sealed class MergedTable
{
    public const int Columns = 8;

    public const int Outer = 10;

    public const int Inner = 5;

    private static readonly string[] Heads = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

    private static readonly int[] Widths = [12, 14, 24, 12, 12, 8, 8, 30];

    private readonly string[][] texts;

    /// <summary>A table with <paramref name="rows"/> rows under its head, a multiple of ten.</summary>
    public MergedTable(int rows) => texts = [.. Enumerable.Range(0, rows).Select(Texts)];

    public int RowCount => texts.Length;

    /// <summary>The texts of all rows, those of merged cells repeated.</summary>
    public IReadOnlyList<string[]> Rows => texts;

    /// <summary>The document that holds the table.</summary>
    public OfficialDocument ToDocument() => Document([HeadRow, .. texts.Select(Row)]);

    /// <summary>A document with one table under the same head and with the same look.</summary>
    public static OfficialDocument Document(IReadOnlyList<Row> rows) =>
        new("绩效自评表", [new(PageOrientation.Landscape, [new Paragraph(ParagraphStyle.FormTitle, "项目支出绩效自评表"), new TableBlock(new Table(Widths, rows, 1))])]);

    public static Row HeadRow => new([.. Heads.Select(static h => new Cell(h) { Bold = true })]);

    public static CellAlign Align(int column) => column is 2 or 7 ? CellAlign.Left : CellAlign.Center;

    private Row Row(string[] row, int number)
    {
        var cells = new List<Cell>(Columns);
        if (number % Outer == 0) cells.Add(new(row[0]) { RowSpan = Outer });
        if (number % Inner == 0) cells.Add(new(row[1]) { RowSpan = Inner });
        for (var column = 2; column < Columns; column++) cells.Add(new(row[column]) { Align = Align(column) });
        return new(cells);
    }

    private static string[] Texts(int row)
    {
        static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        var (target, actual) = (50 + row * 7 % 450, 45 + row * 11 % 460);
        return
        [
            Text($"产出指标{row / Outer + 1}"), Text($"数量指标{row / Inner + 1}"), Text($"参保居民医疗费用按时结算的第{row + 1}项工作"),
            Text($"≥{target}万人"), Text($"{actual}万人"), "10", Text($"{Math.Min(10m, 10m * actual / target):0.00}"),
            actual >= target ? "" : "部分人员年末集中参保，数据下年度一月入账；已提前开展宣传动员。",
        ];
    }
}
