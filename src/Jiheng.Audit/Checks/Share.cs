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
            {
                PrintedFigure[] above = [];
                foreach (var (part, percent, whole) in Shares(sentence))
                {
                    var totals = Wholes(names, sentence, part, whole).ToArray();
                    if (totals.Length > 0) yield return Compare(passage, part, percent, above = totals);
                    else if (whole.Length > 0) above = [];
                    // 住院占基金支出的 75%；门诊占 15%: of the same whole, unless the shares make up one of their own.
                    else if (above.Length > 0 && above[0].Figure.SameKind(part)) yield return Compare(passage, part, percent, above);
                    else list.Add((passage, part, percent));
                }
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

    private static IEnumerable<PrintedFigure> Wholes(LevelNames names, Sentence sentence, Figure part, string whole)
    {
        if (whole.Length >= LevelNames.Shortest) return names.Named(whole, sentence.Passage).Where(f => f.Figure.SameKind(part)) is var named && named.Any() ? named : Abridged(sentence, part, whole);
        if (Among.WholeOf(sentence) is { } among && among.SameKind(part)) return PrintedFigure.Of(sentence.Passage, [among]);
        if (Around(sentence, part) is { } around) return PrintedFigure.Of(sentence.Passage, [around]);
        var at = sentence.Text.LastIndexOf("其中", Math.Max(0, part.Start - sentence.Start), StringComparison.Ordinal);
        return at < 0 ? [] : PrintedFigure.Of(sentence.Passage, sentence.Figures.Where(f => f.End <= sentence.Start + at && f.SameKind(part) && Words.IsLevel(f) && !Words.IsPerHead(f)).TakeLast(1));
    }

    // 占检查机构的 20% of 检查定点医药机构: a name told shorter, of the nearest greater amount in the paragraph that bears all its characters.
    private static PrintedFigure[] Abridged(Sentence sentence, Figure part, string whole) =>
        PrintedFigure.Of(sentence.Passage, sentence.Passage.Before(part.Start).Where(f => f.SameKind(part) && f.Amount >= part.Amount && Words.IsLevel(f) && !Words.IsReference(f) && ((f.Label.EndsWith(whole[^2..], StringComparison.Ordinal) && IsWithin(whole, f.Label)) || IsDoneWith(whole, Words.Lead(sentence.Passage, f)))).Take(1));

    // 占到位资金的 94% of 财政拨款到位 1653 万元: the verb names the amount.
    private static bool IsDoneWith(string whole, string lead) => Verb().Match(whole) is { Success: true } verb && lead.EndsWith(verb.Groups["verb"].Value, StringComparison.Ordinal);

    private static bool IsWithin(string name, string label)
    {
        var at = 0;
        foreach (var c in label)
            if (at < name.Length && name[at] == c) at++;
        return at == name.Length;
    }

    // 13 个区县中有 4 个: the number right before its part.
    private static Figure? Around(Sentence sentence, Figure part) =>
        sentence.Figures.LastOrDefault(f => f.End <= part.Start && !f.Unit.IsPercent) is { } whole && whole.SameKind(part) && whole.Unit.IsCounted && whole.Amount >= part.Amount && Within().IsMatch(sentence.Between(whole, part)) ? whole : null;

    private IEnumerable<Claim> List(List<(Passage Passage, Figure Part, Figure Percent)> list)
    {
        var shares = list.Sum(l => l.Percent.Value);
        if (list.Count < 2 || shares is < 90 or > 110 || list.Exists(l => !l.Part.SameKind(list[0].Part))) yield break;
        var whole = Estimate.Sum(list.Select(l => l.Part.Estimate));
        var claims = list.Select(l => Compare(l.Passage, l.Part, l.Percent, whole)).ToArray();
        // When most disagree, the parts do not make up the whole that is meant.
        foreach (var claim in claims) yield return claims.Count(c => c.Finding is null) * 2 >= claims.Length ? claim : Claim.NotCheckable;
    }

    private Claim Compare(Passage passage, Figure part, Figure percent, IReadOnlyList<PrintedFigure> totals)
    {
        foreach (var total in totals)
            if (Estimate.Divide(part.Estimate, total.Estimate) is { } ratio && ratio.Scale(100m).With(percent.Estimate) == Agreement.Holds)
                return Claim.HoldsFor([.. PrintedFigure.Of(passage, [percent, part]), total]);
        return Report(passage, part, percent, totals[^1].Estimate, totals[^1].Location);
    }

    private Claim Compare(Passage passage, Figure part, Figure percent, Estimate whole) =>
        Estimate.Divide(part.Estimate, whole) is { } ratio && ratio.Scale(100m).With(percent.Estimate) == Agreement.Holds
            ? Claim.HoldsFor(PrintedFigure.Of(passage, [percent, part])) : Report(passage, part, percent, whole);

    private Claim Report(Passage passage, Figure part, Figure percent, Estimate whole, params IReadOnlyList<Location> place)
    {
        if (Estimate.Divide(part.Estimate, whole) is not { } ratio) return Claim.NotCheckable;
        var range = ratio.Scale(100m);
        var agreement = range.With(percent.Estimate);
        var expected = Ranges.Text(range, percent.Decimals, "%");
        var derivation = $"{passage.Printed(part)} ÷ {Ranges.Number(whole.Value / part.Unit.Factor, part.Decimals)}{part.Unit.Symbol} = {Ranges.Result(range, percent.Decimals, "%")}";
        return Fails(agreement.Severity(), $"占比印为 {passage.Printed(percent)}，按所列数字算得 {expected}{agreement.Remark()}", passage.Printed(percent), expected, derivation, 0.9m, [passage.Locate(percent), passage.Locate(part), .. place]);
    }

    [GeneratedRegex("^(?:实际|已|全年)?(?<verb>到位|下达|拨付|收到|筹集|支出|支付)(?:资金|金额|经费|总额)$")]
    private static partial Regex Verb();

    [GeneratedRegex("^[^,，。;]{0,10}中[,，]?(?:仅|已)?有$")]
    private static partial Regex Within();

    [GeneratedRegex(@"^其中[:：]?|[仅约共已只各所均还又其也则]+$")]
    private static partial Regex Filler();

    [GeneratedRegex(@"占(?<whole>[^,，;]*?)(?:的?(?:比重|比例))?的?$")]
    private static partial Regex Named();
}
