using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>Part one: all funds together, in words, table and chart (收支总体情况).</summary>
internal static class FundOverview
{
    public static void Write(ReportText text, FundMaterial material)
    {
        text.Heading(1, "基金收支总体情况");
        var whole = material.Whole;
        var names = string.Join("、", material.Result.Funds.Select(static f => f.Name));
        text.Body(material.Columns.Count > 1
            ? text.Say($"{material.Source.Year}年度，{names}等{material.Result.Funds.Count}项基金合计{FundWords.Line(text, whole.Income, "收入")}；合计{FundWords.Line(text, whole.Expenditure, "支出")}。{FundWords.Balance(text, whole)}")
            : text.Say($"{material.Source.Year}年度，{names}基金{FundWords.Line(text, whole.Income, "收入")}；{FundWords.Line(text, whole.Expenditure, "支出")}。{FundWords.Balance(text, whole)}"));
        text.Table($"{FundStatementTable.Caption}", FundStatementTable.UnitOf(material), FundStatementTable.Of(text, material));
        if (Chart(material) is { } chart) text.Chart(chart);
    }

    private static Chart? Chart(FundMaterial material)
    {
        var (whole, year) = (material.Whole, material.Source.Year);
        (string Name, Func<FundLineResult, Derivation?> Figure)[] all =
            [($"{year - 1}年实际", static l => l.LastYear), ($"{year}年预算", static l => l.Budget), ($"{year}年实际", static l => l.Actual)];
        var series = all.Where(s => s.Figure(whole.Income) is not null && s.Figure(whole.Expenditure) is not null)
            .Select(s => new ChartSeries(s.Name, [s.Figure(whole.Income)!.Value, s.Figure(whole.Expenditure)!.Value])).ToArray();
        return series.Length < 2 ? null : new Chart(
            ChartKind.Column, $"基金收入和支出与预算、上年对比（{FundStatementTable.UnitOf(material)}）", ["基金收入", "基金支出"], series, new(NumberStyle.Plain, whole.Income.Actual.Decimals));
    }
}
