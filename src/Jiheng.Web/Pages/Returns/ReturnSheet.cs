using Jiheng.Domain.Quantities;
using Jiheng.Domain.Tracking;
using Jiheng.Platform.Tracking;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Returns;

/// <summary>A row of the grid (反馈表行): its number, what is in its cells, its line once it says something, and what was paid by the month before.</summary>
public sealed record ReturnGridRow(int Number, IReadOnlyDictionary<string, string> Cells, TrackingLine? Line, decimal? PaidBefore);

/// <summary>A monthly return as a grid (跟踪反馈表格): fixed columns, as many rows as wanted, last month beside this one.</summary>
public sealed class ReturnSheet
{
    private const int Spare = 3;
    private static readonly Dictionary<string, string> Blank = new() { ["instrument"] = "", ["project"] = "", ["nature"] = "", ["received"] = "", ["issued"] = "", ["paid"] = "" };

    internal ReturnSheet(MonthlyReturn paper, ReturnFigures figures, MonthlyReturn? before, bool mayWrite, IReadOnlyList<int>? numbers = null, IReadOnlyList<Finding>? problems = null)
    {
        (Paper, Figures, MayWrite) = (paper, figures, mayWrite);
        var paid = before?.Rows.GroupBy(static r => (r.Instrument, r.Nature)).ToDictionary(static g => g.Key, static g => g.Sum(static r => r.Paid ?? 0m)) ?? [];
        var filled = paper.Rows.OrderBy(static r => r.Ordinal).Select((r, i) => new ReturnGridRow(numbers is null ? i + 1 : numbers[i], ReturnFields.Of(r), figures.Return.Lines[i], paid.TryGetValue((r.Instrument, r.Nature), out var amount) ? amount : null)).ToList();
        var next = filled.Count == 0 ? 1 : filled[^1].Number + 1;
        Rows = [.. filled, .. Enumerable.Range(next, mayWrite ? Spare : 0).Select(static n => new ReturnGridRow(n, Blank, null, null))];
        PaidBefore = before?.Rows.Sum(static r => r.Paid ?? 0m);
        Findings = [.. problems ?? [], .. figures.Remarks.Select(static r => new Finding(false, r)), .. filled.Where(static r => r.Line?.Paid is { } now && now.Value < r.PaidBefore).Select(Less)];
    }

    internal MonthlyReturn Paper { get; }

    internal ReturnFigures Figures { get; }

    public bool MayWrite { get; }

    public IReadOnlyList<ReturnGridRow> Rows { get; }

    /// <summary>支出 by the end of the month before, 万元; null when there was no return.</summary>
    public decimal? PaidBefore { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The address that explains its figures.</summary>
    public string Derivations => $"/returns/{Paper.Id}/derivation?figure=";

    internal static FieldEditor Editor(ReturnGridRow row, string column, string label, bool isFigure) =>
        new(ReturnFields.Name(row.Number, column), $"第{row.Number}行 {label}", row.Cells[column], column) { IsFigure = isFigure, Longest = column switch { "instrument" => 60, "project" => 200, "nature" => 100, _ => 30 } };

    private static Finding Less(ReturnGridRow row) => new(false,
        $"{row.Line!.Instrument}截至本月支出{QuantityFormat.Shortest(row.Line.Paid!.Value)}万元，少于上月的{QuantityFormat.Shortest(row.PaidBefore!.Value)}万元；应填累计数，请核对。", FieldEditor.IdOf(ReturnFields.Name(row.Number, "paid")));
}
