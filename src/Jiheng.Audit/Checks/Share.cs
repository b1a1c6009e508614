using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>占 p%: a part over its whole (占比).</summary>
public sealed partial class Share : AuditRule
{
    public override string Id => "share";

    public override string Explanation => "“占 p%”应当等于部分除以全体。全体取句中写明的名称、“其中”之前的合计，或同一列举中各项之和。";

    public override string Example => "收入200.00万元，其中：拨款150.00万元，占75.00%；利息50.00万元，占35.00%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var list = new List<(Passage Passage, Figure Part, Figure Percent)>();
        var names = new LevelNames(manuscript);
        foreach (var passage in manuscript.Prose)
        {
            foreach (var sentence in passage.Sentences)
                foreach (var (part, percent, whole) in Shares(sentence))
                {
                    var totals = Wholes(names, sentence, part, whole).ToArray();
                    if (totals.Length > 0) yield return Compare(passage, part, percent, totals);
                    else if (whole.Length == 0) list.Add((passage, part, percent));
                }

            if (passage.Text.Length == 0 || list.Count == 0 || list[^1].Passage == passage) continue;
            foreach (var claim in List(list)) yield return claim;
            list.Clear();
        }

        foreach (var claim in List(list)) yield return claim;
    }

    private static IEnumerable<(Figure Part, Figure Percent, string Whole)> Shares(Sentence sentence)
    {
        for (var i = 1; i < sentence.Figures.Count; i++)
        {
            var percent = sentence.Figures[i];
            if (!percent.Unit.IsPercent || Named().Match(percent.Label) is not { Success: true } named) continue;
            // 公办占76%: what is named before 占 is the part, wherever its figure stands; one that has no figure is no part to compare.
            var part = sentence.Figures.Take(i).LastOrDefault(f => Words.IsLevel(f) && f.End <= percent.Start && f.Label.Contains(Subject(percent.Label), StringComparison.Ordinal));
            if (part is not null && percent.Start - part.End < 40) yield return (part, percent, named.Groups["whole"].Value);
        }
    }

    private static string Subject(string label) => Filler().Replace(label[..label.LastIndexOf('占')], "");

    private static IEnumerable<Figure> Wholes(LevelNames names, Sentence sentence, Figure part, string whole)
    {
        if (whole.Length >= LevelNames.Shortest) return names.Named(whole, sentence.Passage).Where(f => f.SameKind(part));
        var at = sentence.Text.LastIndexOf("其中", Math.Max(0, part.Start - sentence.Start), StringComparison.Ordinal);
        return at < 0 ? [] : sentence.Figures.Where(f => f.End <= sentence.Start + at && f.SameKind(part) && Words.IsLevel(f)).TakeLast(1);
    }

    private IEnumerable<Claim> List(List<(Passage Passage, Figure Part, Figure Percent)> list)
    {
        var shares = list.Sum(l => l.Percent.Value);
        if (list.Count < 2 || shares is < 90 or > 110 || list.Exists(l => !l.Part.SameKind(list[0].Part))) yield break;
        var whole = Estimate.Sum(list.Select(l => l.Part.Estimate));
        var claims = list.Select(l => Compare(l.Passage, l.Part, l.Percent, [(whole, null)])).ToArray();
        // When most disagree, the parts do not make up the whole that is meant.
        foreach (var claim in claims) yield return claims.Count(c => c.Finding is null) * 2 >= claims.Length ? claim : Claim.NotCheckable;
    }

    private Claim Compare(Passage passage, Figure part, Figure percent, IEnumerable<Figure> totals) =>
        Compare(passage, part, percent, totals.Select(t => (t.Estimate, (Figure?)t)).ToArray());

    private Claim Compare(Passage passage, Figure part, Figure percent, IReadOnlyList<(Estimate Amount, Figure? Figure)> totals)
    {
        Estimate? nearest = null;
        var amount = 0m;
        foreach (var total in totals)
        {
            if (Estimate.Divide(part.Estimate, total.Amount) is not { } ratio) continue;
            if (ratio.Scale(100m).With(percent.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [percent, part]));
            (nearest, amount) = (ratio.Scale(100m), total.Amount.Value);
        }

        if (nearest is not { } range) return Claim.NotCheckable;
        var agreement = range.With(percent.Estimate);
        var expected = Ranges.Text(range, percent.Decimals, "%");
        var derivation = $"{passage.Printed(part)} ÷ {Ranges.Number(amount / part.Unit.Factor, part.Decimals)}{part.Unit.Symbol} = {expected}{Ranges.Bounds(range, percent.Decimals, "%")}";
        return Fails(agreement.Severity(), $"占比印为 {passage.Printed(percent)}，按所列数字应为 {expected}{agreement.Remark()}", passage.Printed(percent), expected, derivation, 0.9m, [passage.Locate(percent), passage.Locate(part)]);
    }

    [GeneratedRegex(@"^其中[:：]?|[仅约共已只各所均还又其也则]+$")]
    private static partial Regex Filler();

    [GeneratedRegex(@"占(?<whole>[^,，;]*?)(?:的?(?:比重|比例))?的?$")]
    private static partial Regex Named();
}
