using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Tracking;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Reads a tracking return (资金使用跟踪反馈表).</summary>
internal sealed partial class TrackingReader(RecognitionScope scope)
{
    internal static bool Is(FormArea area, RecognitionScope scope) => Header(area, scope) is not null;

    internal RecognisedTracking Of(FormArea area, string title)
    {
        var (header, at) = Header(area, scope)!.Value;
        var unit = AmountUnit.Of(area, Units.WanYuan);
        var lines = new List<TrackingLine>();
        foreach (var row in area.Rows.Skip(at + 1))
        {
            var cells = RowAlignment.Align(row.Filled, header, Affinity, static _ => 0, 3);
            if (row.Filled.Count < 2 || IsTotal(row.Filled[0].Text)) continue;
            if (cells.ContainsKey("instrument")) lines.Add(Line(cells, $"tracking.{lines.Count + 1}", unit));
            else if (WithoutNumber(cells) is { } amount) scope.Diagnostics.Error(scope.At(amount.Place), "", "这一行指标文的文号", $"请补上文号；这一行（{amount.Text}）未计入");
        }

        var month = area.Head.Select(static h => Month().Match(h.Text)).FirstOrDefault(static m => m.Success);
        var reporter = area.Head.Select(static h => Reporter().Match(h.Text)).FirstOrDefault(static m => m.Success);
        return new(title, area.Place, new(reporter?.Groups["unit"].Value.Trim() ?? "", scope.YearOf(area), month is null ? 0 : int.Parse(month.Groups["month"].Value, CultureInfo.InvariantCulture), lines) { Title = title });
    }

    // A project or a nature with an amount is a line whose document number was forgotten; other rows are heads and notes.
    private static GridCell? WithoutNumber(IReadOnlyDictionary<string, GridCell> cells) => cells.ContainsKey("project") || cells.ContainsKey("nature")
        ? new[] { "received", "issued", "paid" }.Select(r => cells.GetValueOrDefault(r)).FirstOrDefault(static c => c is not null && AmountText.TryRead(c.Text, out _, out _)) : null;

    // 小计 stands between the lines, 合计 below them: neither is money of its own.
    private bool IsTotal(string name) => Array.Exists(["totals", "area_totals", "grand_totals"], t => scope.Lexicon[t].Has(name));

    private static (IReadOnlyList<HeaderColumn> Header, int Row)? Header(FormArea area, RecognitionScope scope)
    {
        for (var i = 0; i < Math.Min(4, area.Rows.Count); i++)
        {
            var columns = HeaderColumn.Of(area.Rows[i], scope.Lexicon["tracking_columns"]);
            if (columns.Any(static c => c.Role == "instrument") && columns.Count(static c => c.Role is "received" or "issued" or "paid") >= 2) return (columns, i);
        }

        return null;
    }

    private TrackingLine Line(IReadOnlyDictionary<string, GridCell> cells, string key, Unit unit)
    {
        string Text(string role) => cells.TryGetValue(role, out var cell) && !cell.IsDash ? IndicatorNames.OneLine(cell.Text) : "";
        Derivation? Figure(string role, string label)
        {
            if (!cells.TryGetValue(role, out var cell) || cell.IsDash) return null;
            if (AmountText.TryRead(cell.Text, out var amount, out var own))
                return Derivation.Input($"{key}.{role}", label, new Quantity(amount.Value, own ?? unit, amount.Decimals).ConvertTo(Units.WanYuan), scope.At(cell.Place));
            scope.Error(cell, "数字", "请改为半角数字；这一格未计入");
            return null;
        }

        return new(key, Text("instrument"), Text("project"), Text("nature"))
        {
            Origin = cells.Values.Select(c => scope.At(c.Place)).FirstOrDefault(),
            Received = Figure("received", "收到金额"), Issued = Figure("issued", "分解下达金额"), Paid = Figure("paid", "支付金额"),
        };
    }

    private static int Affinity(string role, GridCell cell) => role switch
    {
        "instrument" or "project" or "nature" => NumberText.TryRead(cell.Text, out _, out _) ? -6 : 1,
        "number" => NumberText.TryRead(cell.Text, out var n, out _) && n is > 0m and < 1000m ? 1 : -6,
        _ => CellAffinity.OfAmount(role, cell),
    };

    [GeneratedRegex(@"年\s*(?<month>\d{1,2})\s*月")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?:名称|单位)[）)]?(?:名称)?[:：]\s*(?<unit>\p{IsCJKUnifiedIdeographs}[^\n单]*)$")]
    private static partial Regex Reporter();
}
