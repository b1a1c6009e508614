using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Part three: what was missed, why, and what will be done (偏离绩效目标的原因和改进措施).</summary>
internal sealed class DeviationsPart(TransferMaterial material, ReportText text)
{
    private readonly IndicatorResult[] missed = [.. material.Result.Indicators.Where(static r => r.Completion is not null && !r.Met)];

    public void Write()
    {
        text.Heading(1, "偏离绩效目标的原因和下一步改进措施");
        text.Heading(2, "偏离绩效目标的指标和原因");
        if (missed.Length == 0) text.Body($"已评定的指标均已达成，没有偏离绩效目标的指标。");
        foreach (var r in missed) text.Body(Reason(text, r));
        Breakdown();
        text.Heading(2, "下一步改进措施");
        Measures();
        text.Author(material.Narrative("03-deviations"));
    }

    /// <summary>A missed indicator with its reason, or that none was given.</summary>
    internal static Clause Reason(ReportText text, IndicatorResult r)
    {
        var i = r.Indicator;
        var reason = i.Reason.Length > 0 ? $"原因：{i.Reason.TrimEnd('。')}" : "未填报原因";
        return text.Say($"{i.Level1}中的“{i.Level3}”未达成，指标值{i.Target.Text}，实际完成{i.Actual.Text}。{reason}。");
    }

    private void Breakdown()
    {
        var parts = material.Submission.Breakdown;
        if (parts.Count == 0) return;
        var total = Sums.Add("breakdown", "构成合计", [.. parts.Select(static p => p.Number)]);
        var owner = missed.FirstOrDefault(r => r.Indicator.Actual is MeasuredValue { Value: var v } && v.Unit.ConvertsTo(total.Unit) && v.InBase == total.ToQuantity().InBase);
        var sum = Clause.Join("＋", parts.Select(p => text.Say($"{p.Name}{p.Number}")));
        var agreed = owner is null
            ? text.Say($"该合计与各未达成指标的实际完成值均不一致，需核对")
            : text.Say($"与“{owner.Indicator.Level3}”的实际完成值一致");
        text.Body($"按构成分：{sum}，合计{total}，{agreed}。");
        text.Table($"{owner?.Indicator.Level3 ?? "未达成指标"}构成", "", Table(parts, total));
    }

    private Table Table(IReadOnlyList<(string Name, Derivation Number, string Remark)> parts, Derivation total)
    {
        var whole = new NumberFormat(NumberStyle.Plain, total.Decimals);
        var percent = new NumberFormat(NumberStyle.Percent, 2);
        Cell Share(Derivation part, int n, string name) => Sums.Rate($"breakdown.share{n}", name + "占比", part, total) is { } rate ? text.Figure(rate, percent) : new("—");
        return new(
            [34, 18, 14, 44],
            [
                IndicatorTables.Head("类别", $"数量（{total.Unit}）", "占比", "说明"),
                .. parts.Select((p, n) => new Row([text.Words(p.Name), text.Figure(p.Number, whole), Share(p.Number, n + 1, p.Name), text.Words(p.Remark, CellAlign.Left)])),
                new([new("合计") { Bold = true }, text.Figure(total, whole) with { Bold = true }, Share(total, 0, "合计") with { Bold = true }, new("")]),
            ],
            1);
    }

    private void Measures()
    {
        foreach (var r in missed)
        {
            var i = r.Indicator;
            text.Body(i.Measures.Length > 0 ? text.Say($"针对“{i.Level3}”：{i.Measures.TrimEnd('。')}。") : text.Say($"针对“{i.Level3}”未填报改进措施。"));
        }

        if (missed.Length == 0 && material.Narrative("03-deviations").Length == 0) text.Body($"继续做好资金管理和绩效监控。");
    }
}
