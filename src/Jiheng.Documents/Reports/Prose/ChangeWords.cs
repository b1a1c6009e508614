using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>How a change is worded (增减表述): 增加…增长…, 减少…下降…, 持平; the sign is in the words, never in the figure.</summary>
internal static class ChangeWords
{
    /// <summary>比上年增加0.91亿元，增长0.52%.</summary>
    /// <param name="report">The report that says it.</param>
    /// <param name="change">This year less last year.</param>
    /// <param name="rate">Change ÷ last year; null when it is not known.</param>
    /// <param name="since">What is compared with, e.g. 上年.</param>
    public static Clause Of(ReportText report, Derivation change, Derivation? rate, string since = "上年")
    {
        if (change.Value == 0m) return report.Say($"与{since}持平");
        var amount = new FigureText(change, Absolute: true);
        var (moved, grew) = change.Value > 0m ? ("增加", "增长") : ("减少", "下降");
        return rate is null
            ? report.Say($"比{since}{moved}{amount}")
            : report.Say($"比{since}{moved}{amount}，{grew}{new FigureText(rate, Absolute: true)}");
    }
}
