using Jiheng.Data.Cases.Writing;
using Jiheng.Documents.Recognition.Forms;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>
/// The money of a transfer by place (资金按地州): from the tables of what was given and of what was spent; a form without
/// such tables has one row, for the place that filled it.
/// </summary>
internal sealed class TransferMoney(RecognitionScope scope, RegionTree tree, Region? home)
{
    private const decimal Tolerance = 0.01m;
    private static readonly string[] Numerals = ["一", "二", "三", "四"];

    internal IReadOnlyList<(string Place, IReadOnlyDictionary<string, Quantity> Figures)> Of(SelfEvaluationForm form, IReadOnlyList<RecognisedPlaceFunds> tables)
    {
        var given = tables.FirstOrDefault(static t => !t.Executed);
        var spent = tables.FirstOrDefault(static t => t.Executed);
        if (given is null && spent is null) return [(home?.CustomaryName ?? "", Own(form))];
        var rows = (given ?? spent!).Lines.Select(l => (Name: Name(l.Name), Figures(l.Figures, spent?.Lines.FirstOrDefault(s => Name(s.Name) == Name(l.Name)).Figures))).ToArray();
        Compare(form, rows);
        return [.. rows.Select(static r => (r.Name, (IReadOnlyDictionary<string, Quantity>)r.Item2))];
    }

    private string Name(string printed) => PrefectureName.Of(printed, tree, home);

    private static Dictionary<string, Quantity> Figures(IReadOnlyDictionary<string, Quantity> given, IReadOnlyDictionary<string, Quantity>? spent)
    {
        var figures = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        for (var b = 0; b < Numerals.Length; b++)
        {
            Copy(given, $"batch{b + 1}.central", $"第{Numerals[b]}批中央");
            Copy(given, $"batch{b + 1}.regional", $"第{Numerals[b]}批自治区");
        }

        // A table of execution alone says what there was to spend, but not in which batches.
        if (figures.Count == 0)
        {
            Copy(given, "budget.central", "第一批中央");
            Copy(given, "budget.local", "第一批自治区");
        }

        Copy(given, "county", "县市配套");
        Copy(spent ?? given, spent is null ? "total.central" : "executed.central", "执行中央");
        Copy(spent ?? given, spent is null ? "total.local" : "executed.local", "执行地方");
        return figures;

        void Copy(IReadOnlyDictionary<string, Quantity> from, string role, string column)
        {
            if (from.TryGetValue(role, out var figure)) figures.TryAdd(column, figure);
        }
    }

    private static Dictionary<string, Quantity> Own(SelfEvaluationForm form)
    {
        var figures = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        var (central, local) = (form.Funds.FirstOrDefault(static f => f.Id == "central"), form.Funds.FirstOrDefault(static f => f.Id == "local"));
        if (central is null && local is null) central = form.Funds.FirstOrDefault(static f => f.Id != "total");
        var zero = new Quantity(0m, Units.WanYuan, 0);
        figures["第一批中央"] = central?.Budget.ToQuantity() ?? zero;
        figures["第一批自治区"] = local?.Budget.ToQuantity() ?? zero;
        figures["执行中央"] = central?.Executed.ToQuantity() ?? zero;
        figures["执行地方"] = local?.Executed.ToQuantity() ?? zero;
        return figures;
    }

    private void Compare(SelfEvaluationForm form, (string Name, Dictionary<string, Quantity> Figures)[] rows)
    {
        if (form.Funds.FirstOrDefault(static f => f.Id == "central") is not { } central) return;
        var sum = rows.Sum(static r => r.Figures.Where(static f => f.Key.EndsWith("批中央", StringComparison.Ordinal)).Sum(static f => f.Value.Value));
        if (Math.Abs(sum - central.Budget.Value) <= Tolerance) return;
        scope.Diagnostics.Warn(central.Budget.Origin ?? new(scope.Path), QuantityFormat.Shortest(central.Budget.Value), $"各地州之和 {QuantityFormat.Shortest(sum)} 万元", "自评表与资金安排表的中央资金不一致，导入的是资金安排表；请核对");
    }
}
