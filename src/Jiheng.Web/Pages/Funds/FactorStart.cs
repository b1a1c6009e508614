using System.Buffers;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Jiheng.Web.Jobs.Imports;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The factors of a new allocation as somebody types or pastes them (因素设定识读): a line each, 参保人数（人） 60%.</summary>
internal static class FactorStart
{
    private const string Marks = " 　\t,，:：";
    private static readonly SearchValues<char> Between = SearchValues.Create(Marks);

    internal static Answer<FactorPlan> Read(string pool, string factors)
    {
        if (!NumberText.TryRead(NumberText.Normalise(pool), out var amount, out _)) return new Refusal(Problems.Invalid, $"待分配资金给出“{pool.Trim()}”，应为以万元为单位的数，如 10000。");
        var read = new List<PlannedFactor>();
        foreach (var line in PastedCells.Of(factors).Select(static r => string.Join(' ', r.Select(static c => c.Text)).Trim()).Where(static l => l.Length > 0))
        {
            var at = line.AsSpan().LastIndexOfAny(Between);
            if (at <= 0 || !NumberText.TryRead(NumberText.Normalise(line[(at + 1)..]).TrimEnd('%'), out var weight, out _)) return new Refusal(Problems.Invalid, $"分配因素给出“{line}”，应为名称和权重，如“参保人数（人） 60%”。");
            read.Add(Factor(line[..at].Trim(Marks.ToCharArray()), weight / 100m));
        }

        var plan = new FactorPlan(amount, read, new Dictionary<string, FactorValues>());
        return plan.Problems() is { Count: > 0 } wrong ? new Refusal(Problems.Invalid, string.Concat(wrong)) : plan;
    }

    // The unit stands behind the name, or the name says what is counted.
    private static PlannedFactor Factor(string text, decimal weight)
    {
        var open = Math.Max(text.LastIndexOf('（'), text.LastIndexOf('('));
        if (open > 0 && text[^1] is '）' or ')' && Units.Find(text[(open + 1)..^1]) is { } own) return new(text[..open].Trim(), own, weight);
        return new(text, text.EndsWith("人数", StringComparison.Ordinal) || text.EndsWith("人口", StringComparison.Ordinal) ? Units.Person : Units.None, weight);
    }
}
