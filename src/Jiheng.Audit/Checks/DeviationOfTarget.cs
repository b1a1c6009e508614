using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>目标 95%，实际 84.85%，偏差率 10.68%: how far an actual value is off its target (偏差率).</summary>
public sealed partial class DeviationOfTarget : AuditRule
{
    private const decimal Meant = 0.6m;
    private const decimal Hundred = 100m;

    public override string Id => "deviation.target";

    public override string Explanation => "写明偏差率的，应当等于（实际值－目标值）÷目标值，不论正负号。目标值和实际值取同一句中写明的，或指标行自己的（偏差率写在该行的偏差原因中），或正文以引号写出的同名指标、实际完成值相同的指标行的。只与百分点之差相符的，作提示。";

    public override string Example => "检查家数目标值120家，实际108家，偏差率为12%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var rows = new Lazy<ILookup<decimal, Indicator>>(() => manuscript.Forms.SelectMany(f => f.Indicators).Where(i => i is { Target: not null, Actual: not null }).ToLookup(i => i.Actual!.Figure.Amount));
        return Notes(manuscript).Concat(manuscript.Prose.SelectMany(p => Told(rows, p)));
    }

    private IEnumerable<Claim> Notes(Manuscript manuscript) =>
        from row in manuscript.Forms.SelectMany(f => f.Indicators)
        let rates = row.Note is { } note && row is { Target: not null, Actual: not null } ? PrintedFigure.Of(note, note.Figures.Where(IsDeviation)) : []
        where rates.Length == 1
        select Compare(rates[0], row.Target!, row.Actual!);

    private IEnumerable<Claim> Told(Lazy<ILookup<decimal, Indicator>> rows, Passage passage)
    {
        foreach (var rate in passage.Figures.Where(IsDeviation))
        {
            var sentence = passage.Sentences.First(s => s.End >= rate.End);
            var (from, _) = sentence.Clause(rate);
            var levels = sentence.Figures.Where(f => f.Start >= from && f.End <= rate.Start && !f.Unit.IsCalendar && Words.Direction(f.Label) == 0 && !Completion().IsMatch(f.Label)).ToArray();
            var goals = Array.FindAll(levels, f => Goal().IsMatch(Words.Lead(passage, f)));
            if (goals.Length == 1 && levels.Length == 2) yield return Compare(new(passage, rate), new(passage, goals[0]), new(passage, levels[0] == goals[0] ? levels[1] : levels[0]));
            else if (levels.Length == 0 && passage.Figures.Count(IsDeviation) == 1 && Quoted(rows.Value, passage) is { } row) yield return Compare(new(passage, rate), row.Target!, row.Actual!);
        }
    }

    // “预算执行率”实际完成值为 84.85%…偏差率为 10%: the row of that name and value tells the target.
    private static Indicator? Quoted(ILookup<decimal, Indicator> told, Passage passage)
    {
        var named = IndicatorMention.Quoted(passage).Where(m => m.Mention.Values.ContainsKey("实际完成值")).ToArray();
        if (named is not [var (name, mention)]) return null;
        var actual = mention.Values["实际完成值"].Figure;
        var rows = told[actual.Amount].Where(i => i.Actual!.Figure.SameKind(actual) && name.EndsWith(i.Name, StringComparison.Ordinal));
        return rows.DistinctBy(r => r.Target!.Figure.Amount).Take(2).ToArray() is [var row] ? row : null;
    }

    // A target is set, and not rounded.
    private Claim Compare(PrintedFigure told, PrintedFigure target, PrintedFigure actual)
    {
        if (!target.Figure.SameKind(actual.Figure) || Estimate.Divide(actual.Estimate, Estimate.Exact(target.Figure.Amount)) is not { } ratio) return Claim.NotCheckable;
        bool Is(Estimate value) => value.With(told.Estimate) == Agreement.Holds || value.Scale(-1m).With(told.Estimate) == Agreement.Holds;
        var off = (ratio - Estimate.Exact(1m)).Scale(Hundred);
        if (Is(off)) return Claim.HoldsFor(told, target, actual);
        var points = told.Figure.Unit.IsPercent && target.Figure.Unit.IsPercent && Is(actual.Estimate - Estimate.Exact(target.Figure.Amount));
        var expected = Ranges.Number(Math.Abs(off.Value), Math.Max(told.Figure.Decimals, 2)) + "%";
        if (!points && Math.Abs(Math.Abs(off.Value) - Math.Abs(told.Figure.Value)) > Meant * Math.Max(Math.Abs(off.Value), Math.Abs(told.Figure.Value))) return Claim.NotCheckable;
        return Fails(
            points ? Severity.Note : Severity.Warning, $"偏差率印为 {told.Text}，按实际 {actual.Text} 和目标 {target.Text} 算得 {expected}{(points ? "（印出的是百分点之差）" : "")}", told.Text, expected,
            $"|{actual.Text} - {target.Text}| ÷ {target.Text} = {expected}", 0.75m, told.Location, actual.Location, target.Location);
    }

    private static bool IsDeviation(Figure f) => f.Unit.IsPercent && f.Label.EndsWith("偏差率", StringComparison.Ordinal);

    [GeneratedRegex("目标|计划|任务|指标值")]
    private static partial Regex Goal();

    [GeneratedRegex("完成率$|分值$|得分$")]
    private static partial Regex Completion();
}
