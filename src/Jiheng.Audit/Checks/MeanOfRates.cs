using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>The mean of several percentages (几项比率的平均值).</summary>
public sealed partial class MeanOfRates : AuditRule
{
    public override string Id => "survey.mean";

    public override string Explanation => "写明取几项百分比（如几个问题的满意度）平均值的，平均值应当等于所列各项的算术平均；与其中最后若干项的平均值相符的也算相符。";

    public override string Example => "三项满意度分别为90.0%、88.0%、92.0%，平均满意度为91.0%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        for (var i = 0; i < manuscript.Prose.Count; i++)
            foreach (var mean in manuscript.Prose[i].Figures.Where(f => f.Unit.IsPercent && Words.Direction(f.Label) == 0 && Mean().IsMatch(f.Label)))
                yield return Compare(manuscript.Prose[i], i > 0 ? manuscript.Prose[i - 1] : null, mean);
    }

    private Claim Compare(Passage passage, Passage? before, Figure mean)
    {
        var rates = passage.Figures.Where(f => f.End <= mean.Start && f.Unit.IsPercent).Select(f => new PrintedFigure(passage, f)).ToList();
        if (rates.Count < 2 && before is not null) rates.InsertRange(0, before.Figures.Where(f => f.Unit.IsPercent).Select(f => new PrintedFigure(before, f)));
        if (rates.Count < 2) return Claim.NotCheckable;
        Estimate? all = null;
        for (var last = rates.Count; last >= 2; last--)
        {
            var some = Estimate.Sum(rates.TakeLast(last).Select(r => r.Estimate)).Scale(1m / last);
            if (some.With(mean.Estimate) == Agreement.Holds) return Claim.HoldsFor([new(passage, mean), .. rates.TakeLast(last)]);
            all ??= some;
        }

        var expected = Ranges.Text(all!.Value, Math.Max(mean.Decimals, 1), "%");
        var agreement = all.Value.With(mean.Estimate);
        return Fails(
            agreement.Severity(), $"平均值印为 {passage.Printed(mean)}，所列 {rates.Count} 项的平均值为 {expected}{agreement.Remark()}", passage.Printed(mean), expected,
            $"({string.Join(" + ", rates.Select(r => r.Text))}) ÷ {rates.Count} = {Ranges.Result(all.Value, mean.Decimals, "%")}", 0.8m, [passage.Locate(mean), .. rates.Select(r => r.Location)]);
    }

    [GeneratedRegex("平均(?:值|满意度|满意率|比例|得分率|达标率)?[^,，]{0,4}$|均值$|(?:取|项|题|问)(?:的)?平均(?:得到|得|作为|计算|后)[^,，]{0,8}$")]
    private static partial Regex Mean();
}
