using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Part two, first section: what arrived and what was spent (资金投入情况分析).</summary>
internal sealed class FundsPart(TransferMaterial material, ReportText text)
{
    private readonly TransferSubmission submission = material.Submission;
    private readonly SelfEvaluationResult result = material.Result;
    private readonly RegionWords words = material.Words;

    public void Write()
    {
        text.Heading(2, "资金投入情况分析");
        text.Heading(3, "项目资金到位情况分析");
        Arrival();
        text.Heading(3, "项目资金执行情况分析");
        Execution();
        text.Table($"财政补助资金执行情况", "万元", FundsTables.Execution(text, material));
        Spread();
        Chart();
    }

    private void Arrival()
    {
        var (total, region) = (result.Form.Funds[0], material.Region);
        var due = total.Budget;
        text.Body($"{result.Form.Year}年度补助资金预算{total.Budget}，其中中央财政资金{region.Central}、{words.Fiscal}配套资金{Arrivals.Regional(material)}、县市配套资金{region.CountyMatch}。");
        if (total.Arrived is not { } arrived)
        {
            text.Body($"未填报到位资金，不计算到位率。");
            return;
        }

        if (Sums.Rate("arrival", "资金到位率", arrived, due) is not { } rate) return;
        var gap = Sums.Subtract("arrival.gap", "应到位与到位之差", due, arrived);
        text.Body($"应到位资金{due}，实际到位{arrived}，到位率{rate}{(gap.Value > 0m ? text.Say($"，尚有{gap}未到位") : Clause.None)}。");
    }

    private void Execution()
    {
        var total = result.Form.Funds[0];
        if (result.ExecutionRate is not { } rate)
        {
            text.Body($"未填报全年预算数，不计算预算执行率。");
            return;
        }

        var rest = Sums.Subtract("unspent", "未执行资金", total.Budget, total.Executed);
        var remainder = rest.Value switch
        {
            0m => text.Say($"，预算全部执行"),
            > 0m => text.Say($"，未执行{rest}"),
            _ => text.Say($"，超预算执行{new FigureText(rest, true)}"),
        };
        text.Body($"全年执行{total.Executed}，总体执行率{rate.Called("总体预算执行率")}{remainder}。{Clause.Join("；", result.Form.Funds.Skip(1).Select(Line))}。");
    }

    private Clause Line(FundLine line)
    {
        var name = line.Label.Replace("其中：", "", StringComparison.Ordinal).TrimEnd('：');
        return result.ExecutionRates.TryGetValue(line.Id, out var rate)
            ? text.Say($"{name}预算{line.Budget}，执行{line.Executed.Called(name + "执行数")}，执行率{rate.Called(name + "预算执行率")}")
            : text.Say($"{name}没有预算，执行{line.Executed.Called(name + "执行数")}");
    }

    private void Spread()
    {
        var rates = Rates();
        if (rates.Length < 2) return;
        var (least, most) = (rates.MinBy(static r => r.Rate.Value), rates.MaxBy(static r => r.Rate.Value));
        if (least.Rate.Value == most.Rate.Value)
        {
            text.Body($"各{words.Parts}执行率均为{least.Rate}。");
            return;
        }

        var below = rates.Where(static r => r.Rate.Value < 1m).OrderBy(static r => r.Rate.Value).ToArray();
        text.Body($"各{words.Parts}中，执行率最高的是{most.Name}（{most.Rate}），最低的是{least.Name}（{least.Rate}）。");
        if (below.Length > 0) text.Body($"预算未全部执行的有{Clause.Join("、", below.Select(r => text.Say($"{r.Name}（{r.Rate}）")))}。");
    }

    // Bars of equal rates say nothing; then the amounts are shown.
    private void Chart()
    {
        var rates = Rates();
        if (rates.Length < 2) return;
        if (rates.Any(r => r.Rate.Value != rates[0].Rate.Value))
        {
            text.Chart(new(ChartKind.Bar, $"各{words.Parts}预算执行率", [.. rates.Select(static r => r.Name)], [new("预算执行率", [.. rates.Select(static r => r.Rate.Value)])], new(NumberStyle.Percent, 2)));
            return;
        }

        var spent = submission.Prefectures.Select(static p => (p.Name, Spent: Spent(p))).ToArray();
        foreach (var (_, figure) in spent) text.Ledger.Figure(figure, DerivationText.Value(figure));
        text.Chart(new(
            ChartKind.Bar, $"各{words.Parts}补助资金实际支出（中央和地方合计，万元）", [.. spent.Select(static s => s.Name)],
            [new("实际支出", [.. spent.Select(static s => s.Spent.Value)])], new(NumberStyle.Plain, spent.Max(static s => s.Spent.Decimals))));
    }

    private (string Name, Derivation Rate)[] Rates() =>
        [.. submission.Prefectures.Select(static p => (p.Name, Rate: p.ExecutionRate)).Where(static r => r.Rate is not null).Select(static r => (r.Name, r.Rate!))];

    private static Derivation Spent(TransferFunds funds) => Derivation.Of(Operator.Add, funds.ExecutedCentral, funds.ExecutedLocal)
        .Named(funds.Name + "实际支出合计", Units.WanYuan, Math.Max(funds.ExecutedCentral.Decimals, funds.ExecutedLocal.Decimals), $"report.spent.{funds.Code}");
}
