using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>社会保险基金收支情况表: budget, actual, last year, growth, execution and balances; a column for each fund and the total.</summary>
internal static class FundStatementTable
{
    private const int GroupWidth = 20;
    private const int ItemWidth = 24;
    private const int FundWidth = 22;

    internal const string Caption = "社会保险基金收支情况表";

    public static Table Of(ReportText text, FundMaterial material)
    {
        var rows = Groups(material.Source.Year).SelectMany(g => Rows(text, material, g)).ToArray();
        var head = new Row([new("项目") { ColumnSpan = 2, Bold = true }, .. material.Columns.Select(static f => new Cell(f.Name) { Bold = true })]);
        return new Table([GroupWidth, ItemWidth, .. material.Columns.Select(static _ => FundWidth)], [head, .. rows], 1);
    }

    /// <summary>The table as the sheet of a workbook.</summary>
    public static FormPage Page(ReportText text, FundMaterial material) => new(
        Caption,
        [new(ParagraphStyle.FormTitle, Caption), new(ParagraphStyle.FormSubtitle, $"（{material.Source.Year}年度）"), new(ParagraphStyle.UnitLine, "单位：" + UnitOf(material))],
        Of(text, material), []) { FrozenColumns = 2 };

    public static string UnitOf(FundMaterial material) => material.Whole.Income.Actual.Unit.Symbol;

    private static IEnumerable<Row> Rows(ReportText text, FundMaterial material, (string Name, (string Item, Func<FundResult, Derivation?> Figure)[] Lines) group)
    {
        var lines = group.Lines.Where(l => material.Columns.Any(f => l.Figure(f) is not null)).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            Cell[] figures = [.. material.Columns.Select(f => Figure(text, line.Figure(f)?.Called(f.Name + group.Name + line.Item)))];
            yield return i == 0
                ? new([new(group.Name) { RowSpan = lines.Length, Bold = true }, new(line.Item), .. figures])
                : new([new(line.Item), .. figures]);
        }
    }

    private static Cell Figure(ReportText text, Derivation? figure)
    {
        if (figure is null) return new Cell("—");
        var ratio = ReferenceEquals(figure.Unit, Units.Ratio);
        return text.Figure(figure, new(ratio ? NumberStyle.Percent : NumberStyle.Plain, ratio ? Math.Max(0, figure.Decimals - 2) : figure.Decimals));
    }

    private static (string Name, (string Item, Func<FundResult, Derivation?> Figure)[] Lines)[] Groups(int year) =>
    [
        ($"{year}年预算", [("基金收入小计", static f => f.Income.Budget), ("基金支出小计", static f => f.Expenditure.Budget)]),
        ($"{year}年实际", [("基金收入小计", static f => f.Income.Actual), ("基金支出小计", static f => f.Expenditure.Actual)]),
        ($"{year - 1}年实际", [("基金收入小计", static f => f.Income.LastYear), ("基金支出小计", static f => f.Expenditure.LastYear)]),
        ("收入对比", [("增减额", static f => f.Income.Change), ("增幅", static f => f.Income.Growth), ("预算执行率", static f => f.Income.Execution)]),
        ("支出对比", [("增减额", static f => f.Expenditure.Change), ("增幅", static f => f.Expenditure.Growth), ("预算执行率", static f => f.Expenditure.Execution)]),
        ("结余", [("当期结余", static f => f.Balance), ("上年末滚存结余", static f => f.LastCumulative), ("年末滚存结余", static f => f.Cumulative), ("可支付月数（月）", static f => f.MonthsOfReserve)]),
    ];
}
