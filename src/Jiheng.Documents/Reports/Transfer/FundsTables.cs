using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>A group of columns under one heading (栏目组).</summary>
/// <param name="Heading">Heading over the columns.</param>
/// <param name="Columns">Columns: heading, and the figure of a row; a null figure prints as a blank cell.</param>
internal sealed record ColumnGroup(string Heading, IReadOnlyList<(string Heading, Func<TransferFunds, Derivation?> Figure)> Columns);

/// <summary>The tables of money by prefecture (分地区资金表), the region's total as their last row.</summary>
internal static class FundsTables
{
    private const int NumberWidth = 5;
    private const int LeastName = 10;
    private const int MostName = 16;
    private const int Padding = 2;

    /// <summary>资金安排情况表: every batch with its sources, the counties' match, both totals.</summary>
    public static Table Allocation(ReportText text, TransferMaterial material)
    {
        var batches = material.Region.Batches.Select((b, i) => new ColumnGroup(b.Name,
            [("中央", f => f.Batches[i].Central), (material.Words.Fiscal, f => f.Batches[i].Regional)]));
        return Of(text, material,
        [
            .. batches,
            new("县市\n配套", [("", static f => f.CountyMatch)]),
            new("合计", [("中央", static f => f.Central.Called(f.Name + "中央资金")), ("地方", static f => f.Local.Called(f.Name + "地方资金"))]),
        ]);
    }

    /// <summary>财政补助资金执行情况表: given, spent, rate.</summary>
    public static Table Execution(ReportText text, TransferMaterial material) => Of(text, material,
    [
        new("财政补助资金预算数", [("中央", static f => f.Central.Called(f.Name + "中央资金")), ("地方", static f => f.Local.Called(f.Name + "地方资金"))]),
        new("全年实际支出", [("中央", static f => f.ExecutedCentral), ("地方", static f => f.ExecutedLocal)]),
        new("执行率", [("", static f => f.ExecutionRate)]),
    ]);

    private static Table Of(ReportText text, TransferMaterial material, IReadOnlyList<ColumnGroup> groups)
    {
        IReadOnlyList<TransferFunds> all = [.. material.Submission.Prefectures, material.Region];
        var columns = groups.SelectMany(static g => g.Columns).ToArray();
        var formats = Array.ConvertAll(columns, c => Format(all.Select(c.Figure).OfType<Derivation>().ToArray()));
        var rows = material.Submission.Prefectures.Select((f, i) => new Row(
            [text.Words((text.Ledger.Ordinal(i + 1)).ToString(System.Globalization.CultureInfo.InvariantCulture)), text.Words(f.Name), .. columns.Select((c, n) => Cell(text, c.Figure(f), formats[n]))])).ToArray();
        var total = new Row([new(material.Words.Whole + "合计") { ColumnSpan = 2, Bold = true }, .. columns.Select((c, n) => Cell(text, c.Figure(material.Region), formats[n]) with { Bold = true })]);
        // The total is the longest figure of its column, and bold.
        int[] widths = [NumberWidth, Math.Clamp(2 * rows.Max(static r => r.Cells[1].Text.Length), LeastName, MostName), .. total.Cells.Skip(1).Select(static c => c.Text.Length + Padding)];
        return new Table(widths, [.. Head(groups), .. rows, total], 2) { FontSize = columns.Length > 5 ? 9.5 : null };
    }

    private static IEnumerable<Row> Head(IReadOnlyList<ColumnGroup> groups)
    {
        yield return new([
            new("编号") { RowSpan = 2, Bold = true }, new("单位") { RowSpan = 2, Bold = true },
            .. groups.Select(static g => new Cell(g.Heading) { ColumnSpan = g.Columns.Count, RowSpan = g.Columns[0].Heading.Length == 0 ? 2 : 1, Bold = true }),
        ]);
        yield return new([.. groups.SelectMany(static g => g.Columns).Where(static c => c.Heading.Length > 0).Select(static c => new Cell(c.Heading) { Bold = true })]);
    }

    // One column, one number of decimals, so that the points stand below each other.
    private static NumberFormat Format(Derivation[] column) => column is [{ Unit.Dimension: Domain.Quantities.Dimension.Ratio }, ..]
        ? new(NumberStyle.Percent, 2)
        : new(NumberStyle.Plain, column.Length == 0 ? 0 : column.Max(static d => d.Decimals));

    private static Cell Cell(ReportText text, Derivation? figure, NumberFormat format) =>
        figure is null ? new Cell("—") : text.Figure(figure, format);
}
