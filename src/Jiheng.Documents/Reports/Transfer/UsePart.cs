using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Part four: the score, what is done with it, and where it is published (绩效自评结果拟应用和公开情况).</summary>
internal sealed class UsePart(TransferMaterial material, ReportText text)
{
    private readonly SelfEvaluationResult result = material.Result;

    public void Write()
    {
        text.Heading(1, "绩效自评结果拟应用和公开情况");
        text.Heading(2, "自评得分");
        Score();
        text.Heading(2, "结果应用");
        if (material.Narrative("04-use") is { Length: > 0 } own) text.Author(own);
        else text.Body($"未填报自评结果的应用安排。");
        text.Heading(2, "公开情况");
        if (material.Submission.Disclosure is { Length: > 0 } disclosure) text.Entered(disclosure);
        else text.Body($"未填报公开情况。");
    }

    private void Score()
    {
        if (result.Scheme is not { } scheme)
        {
            text.Body($"本次自评不计分。");
            return;
        }

        var lines = Lines();
        var basis = scheme.Citation.Length > 0 && scheme.Citation != "unverified" ? $"按照{scheme.Citation}文件的计分办法" : $"按照“{scheme.Name}”计分";
        var parts = Clause.Join("，", lines.Select(l => text.Say($"{l.Name}{l.Score}（分值{l.Weight}）")));
        if (result.Total is not { } total)
        {
            var open = result.Indicators.Where(static r => r.Score is null).Select(static r => r.Indicator.Level3);
            text.Body($"{basis}，{parts}。{string.Join("、", open)}未能计分，不汇总总分和等级。");
            return;
        }

        var grade = result.Grade.Length > 0 ? $"，自评等级为“{result.Grade}”" : "";
        text.Body($"{basis}，{result.Form.Year}年度{result.Form.Name}绩效自评得分{total}{grade}。其中：{parts}。");
        text.Table($"自评得分", "分", Table(lines, total));
        Chart(lines);
    }

    private List<(string Name, Derivation Weight, Derivation Score, Derivation? Rate)> Lines()
    {
        var lines = result.Classes.Select(static c => (c.Name, c.Weight, c.Score, c.Rate)).ToList();
        if (result is not { ExecutionScore: { } score, Scheme: { } scheme }) return lines;
        var weight = Derivation.Constant("预算执行率分值", new(scheme.ExecutionWeight, Units.Point, 0), scheme.Citation).Named("预算执行率分值", Units.Point, 0, $"{result.Form.KeyPrefix}funds.total.weight");
        return [("预算执行", weight, score, Sums.Rate("execution.score", "预算执行得分率", score, weight)), .. lines];
    }

    private Table Table(List<(string Name, Derivation Weight, Derivation Score, Derivation? Rate)> lines, Derivation total)
    {
        var decimals = lines.Max(static l => l.Score.Decimals);
        var percent = new NumberFormat(NumberStyle.Percent, 2);
        Row Line(string name, Derivation? weight, Derivation score, Derivation? rate, bool bold) => new(
        [
            new(name) { Bold = bold }, Centred(weight, weight?.Decimals ?? 0, bold), Centred(score, Math.Max(decimals, score.Decimals), bold),
            rate is null ? new("—") : text.Figure(rate, percent) with { Align = CellAlign.Center, Bold = bold },
        ]);
        return new(
            [34, 22, 22, 22],
            [
                IndicatorTables.Head("类别", "分值", "得分", "得分率"),
                .. lines.Select(l => Line(l.Name, l.Weight, l.Score, l.Rate, false)),
                Line("合计", result.TotalWeight, total, result.TotalWeight is { } w ? Sums.Rate("score.total", "总得分率", total, w) : null, true),
            ],
            1);
    }

    private Cell Centred(Derivation? figure, int decimals, bool bold) =>
        figure is null ? new("—") : text.Figure(figure, new(NumberStyle.Plain, decimals)) with { Align = CellAlign.Center, Bold = bold };

    private void Chart(List<(string Name, Derivation Weight, Derivation Score, Derivation? Rate)> lines)
    {
        var rated = lines.Where(static l => l.Rate is not null).ToArray();
        if (rated.Length < 2) return;
        text.Chart(new(ChartKind.Bar, "各类指标得分率", [.. rated.Select(static l => l.Name)], [new("得分率", [.. rated.Select(static l => l.Rate!.Value)])], new(NumberStyle.Percent, 2)));
    }
}
