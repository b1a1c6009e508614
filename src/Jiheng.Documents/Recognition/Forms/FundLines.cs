using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>
/// Makes fund lines of a funds block (资金行). The total is computed from its parts and compared with the printed one; a
/// form that prints the total alone has it as its only part.
/// </summary>
internal sealed class FundLines(RecognitionScope scope, string keyPrefix, Unit unit)
{
    private const decimal Tolerance = 0.01m;

    internal IReadOnlyList<FundLine> Of(FormContents contents)
    {
        var rows = contents.Funds.Select(f => (f.Label, f.Cells, Id: Id(f.Label.Text))).ToArray();
        var total = rows.FirstOrDefault(static r => r.Id == "total");
        var parts = rows.Where(static r => r.Id != "total").Select((r, i) => Line(r.Label, r.Cells, r.Id ?? $"source{i + 1}")).OfType<FundLine>().ToArray();
        if (parts.Length == 0 && total.Label is not null && Line(total.Label, total.Cells, "source1") is { } only) parts = [only];
        if (parts.Length == 0) return [];
        var sum = FundLine.TotalOf(keyPrefix + "funds", TotalLabel(total.Label), parts);
        if (total.Label is not null) Compare(total.Cells, sum);
        return [sum, .. parts];
    }

    private string? Id(string label) => scope.Lexicon["fund_columns"].Find(label) is "budget" ? "total" : scope.Lexicon["funds"].Find(label);

    private static string TotalLabel(GridCell? cell) => cell is null ? "年度资金总额" : IndicatorNames.OneLine(cell.Text).TrimEnd('：', ':');

    private FundLine? Line(GridCell label, IReadOnlyDictionary<string, GridCell> cells, string id)
    {
        var name = scope.Lexicon["funds"].Ids.Contains(id) && id != "total" ? scope.Lexicon["funds"].Canonical(id) : LabelText.Bare(LabelText.Normal(label.Text));
        Derivation? Figure(string role, string column, string key) => Amount(cells.GetValueOrDefault(role)) is { } amount
            ? Derivation.Input($"{keyPrefix}funds.{id}.{key}", name + column, amount, scope.At(cells[role].Place)) : null;
        var (initial, budget, executed) = (Figure("initial", "年初预算数", "initial"), Figure("budget", "全年预算数", "budget"), Figure("executed", "全年执行数", "executed"));
        var arrived = Figure("arrived", "实际到位数", "arrived");
        budget ??= initial is null ? null : Figure("initial", "全年预算数", "budget");
        if (budget is null && executed is null) return null;
        if (budget is not null && executed is not null) return new(id, name, initial, budget, executed) { Arrived = arrived };
        scope.Error(label, budget is null ? "预算数和执行数" : "执行数", "这一行缺数，未计入；没有数额的请填 0");
        return null;
    }

    private Quantity? Amount(GridCell? cell)
    {
        if (cell is null || cell.IsDash) return null;
        if (AmountText.TryRead(cell.Text, out var amount, out var own)) return new Quantity(amount.Value, own ?? unit, amount.Decimals).ConvertTo(Units.WanYuan);
        scope.Error(cell, "数字", "请改为半角数字，如 1234.56；这一格未计入");
        return null;
    }

    private void Compare(IReadOnlyDictionary<string, GridCell> printed, FundLine sum)
    {
        foreach (var (role, computed) in new[] { ("initial", sum.Initial), ("budget", sum.Budget), ("executed", sum.Executed) })
            if (computed is not null && printed.TryGetValue(role, out var cell) && Amount(cell) is { } amount && Math.Abs(amount.Value - computed.Value) > Tolerance)
                scope.Warn(cell, $"各项之和 {QuantityFormat.Shortest(computed.Value)} 万元", "合计与分项不符；导入的是分项，请核对");
    }
}
