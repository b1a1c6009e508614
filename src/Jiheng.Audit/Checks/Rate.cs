using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Execution, arrival and difference rates against their two amounts (执行率、到位率、预决算差异率).</summary>
public sealed partial class Rate : AuditRule
{
    private const string Completed = "完成";
    private const decimal Full = 100m;
    private const int Nearest = 16;

    public override string Id => "rate";

    public override string Explanation => "执行率＝执行数÷预算数，到位率＝到位数÷预算数，预决算差异率＝（决算数－预算数）÷预算数，“完成预算 b 的 p%”＝实际÷b。两个数取同一句中的预算数和执行数。合格率、整改率、结算率等，取同一句中带同名动词的数和它之前的总数；完成率取目标（计划、任务）数。";

    public override string Example => "预算资金200.00万元，实际到位150.00万元，到位率100%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from sentence in passage.Sentences
        from percent in sentence.Figures
        where percent.Unit.IsPercent
        let claim = Of(sentence, percent)
        where claim is not null
        select claim;

    private Claim? Of(Sentence sentence, Figure percent)
    {
        var before = sentence.Figures.Where(f => f.End <= percent.Start && !f.Unit.IsPercent && !f.Unit.IsCalendar && f.Unit.Base.Length > 0 && Words.Direction(f.Label) == 0).ToArray();
        if (before.Length > 1 && before[^1].End < percent.Start && sentence.Between(before[^1], percent) == "的")
            return Compare(sentence, percent, [.. before[..^1].Where(f => f.SameKind(before[^1]) && !Words.IsReference(f)).Reverse().Select(f => (before[^1], f))], false);
        if (Done(sentence, before, percent) is { Length: > 0 } done) return Compare(sentence, percent, done, false);
        if (!RateWord().IsMatch(percent.Label)) return null;
        if (before.Length < 2) return Claim.NotCheckable;
        if (percent.Label.EndsWith("得分率", StringComparison.Ordinal)) return Compare(sentence, percent, Scores(before), false);
        return Compare(sentence, percent, Pairs(before), percent.Label.Contains("差异率", StringComparison.Ordinal));
    }

    // 合格 1187 份，合格率 94.96%: the part bears the rate's own name, the whole is any larger figure before it.
    private static (Figure Planned, Figure Actual)[] Done(Sentence sentence, Figure[] before, Figure percent)
    {
        if (Named().Match(percent.Label) is not { Success: true } name) return [];
        var done = name.Groups["done"].Value;
        // 达标 21 项，未达标 3 项，达标率 87.5%: what was not done is no part.
        var part = before.LastOrDefault(f => !Undone().IsMatch(f.Label));
        if (part is null) return [];
        var gap = sentence.Between(part, percent);
        // 结算 1863 人次，结算率 80%, or 1863 人次实现联网结算，结算率 80%.
        if (!((part.Label.EndsWith(done, StringComparison.Ordinal) || part.Label.StartsWith(done, StringComparison.Ordinal)) && gap.Length < Nearest) && !(Acted().Match(gap) is { Success: true } act && act.Groups["act"].Value.EndsWith(done, StringComparison.Ordinal))) return [];
        var wholes = before.TakeWhile(f => f != part).Reverse().Where(f => f.SameKind(part)).ToArray();
        // 评估 3195 人。通过 2556 人，通过率 80%: the whole may stand in the sentence before.
        if (wholes.Length == 0) wholes = [.. sentence.Passage.Sentences.Where(s => s.End <= sentence.Start).TakeLast(1).SelectMany(s => s.Figures).Reverse().Where(f => f.SameKind(part) && Words.IsLevel(f))];
        // More than all may be done of a target, and of nothing else.
        bool IsGoal(Figure f) => done == Completed && Goal().IsMatch(Words.Lead(sentence.Passage, f));
        return [.. wholes.Where(f => IsGoal(f) || (f.Amount >= part.Amount && !Words.IsReference(f))).Select(f => (f, part))];
    }

    // The nearest budget and the nearest actual amount first; any other such pair may also be meant.
    private static (Figure Planned, Figure Actual)[] Pairs(Figure[] figures)
    {
        var named = from actual in figures.Reverse()
                    where Actual().IsMatch(actual.Label) && !Budgeted().IsMatch(actual.Label)
                    from planned in figures.Reverse()
                    where !ReferenceEquals(planned, actual) && Planned().IsMatch(planned.Label) && planned.SameKind(actual)
                    select (planned, actual);
        return [.. named];
    }

    // 权重 15 分，得分 14 分, or 得分 14 分（满分 15 分）: the two figures in 分 right before the rate.
    private static (Figure Planned, Figure Actual)[] Scores(Figure[] figures)
    {
        var scores = figures.Where(f => f.Unit.Base == "分").TakeLast(2).ToArray();
        if (scores.Length < 2 || !Got().IsMatch(scores[1].Label)) return [];
        return [FullMark().IsMatch(scores[1].Label) ? (scores[1], scores[0]) : (scores[0], scores[1])];
    }

    private Claim Compare(Sentence sentence, Figure percent, (Figure Planned, Figure Actual)[] pairs, bool difference)
    {
        var passage = sentence.Passage;
        (Estimate Range, Figure Planned, Figure Actual)? nearest = null;
        foreach (var (planned, actual) in pairs)
        {
            if (Estimate.Divide(actual.Estimate, planned.Estimate) is not { } ratio) continue;
            var range = ratio.Scale(100m) - Estimate.Exact(difference ? 100m : 0m);
            // What exceeds a target is often told as 100 %.
            if (percent.Value == Full && percent.Label.EndsWith(Completed + "率", StringComparison.Ordinal) && range.Value > Full) return Claim.HoldsFor(PrintedFigure.Of(passage, [percent, planned, actual]));
            if (range.With(percent.Estimate) == Agreement.Holds || (difference && range.Scale(-1m).With(percent.Estimate) == Agreement.Holds))
                return Claim.HoldsFor(PrintedFigure.Of(passage, [percent, planned, actual]));
            nearest ??= (range, planned, actual);
        }

        if (nearest is not { } found) return Claim.NotCheckable;
        var expected = Ranges.Text(found.Range, percent.Decimals > 0 ? percent.Decimals : 2, "%");
        var derivation = difference
            ? $"({passage.Printed(found.Actual)} - {passage.Printed(found.Planned)}) ÷ {passage.Printed(found.Planned)} = {Ranges.Result(found.Range, percent.Decimals, "%")}"
            : $"{passage.Printed(found.Actual)} ÷ {passage.Printed(found.Planned)} = {Ranges.Result(found.Range, percent.Decimals, "%")}";
        return Fails(
            Severity.Error, $"{percent.Label}印为 {passage.Printed(percent)}，按所列两数算得 {expected}", passage.Printed(percent), expected, derivation, 0.85m,
            passage.Locate(percent), passage.Locate(found.Planned), passage.Locate(found.Actual));
    }

    [GeneratedRegex("^(?:尚未|未|不|没有)")]
    private static partial Regex Undone();

    [GeneratedRegex("分$|得$")]
    private static partial Regex Got();

    [GeneratedRegex("(?<done>合格|整改|办结|完成|改造|达标|通过|到位|回收|签约|参保|缴费|续保|追回|结算|建档|随访|筛查|办理|备案|开通|接入|培训|公开|覆盖|开展|安装|配备|审核|签订|发放)率$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<act>[^,，;。\d]{2,14})[,，][^,，;。\d]{2,8}$")]
    private static partial Regex Acted();

    [GeneratedRegex("(?:目标值?|计划数?|任务数?|指标值)(?:为|是|:)?[≥=>]?$")]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(?!.*(?:指标|绩效|任务)).*(?:执行率|到位率|差异率|支出率|拨付率|得分率|(?:^|资金|基金|经费|预算|补助)使用率|(?:预算|资金|收入|支出|培训|检查|筛查|体检|发放|宣传|建设|改造|采购|征缴|缴费)完成率|完成(?:全年|年度|年初|调整后?)?(?:收入|支出)?(?:预算|计划)数?的?)$")]
    private static partial Regex RateWord();

    // 支出年初预算 was not spent.
    [GeneratedRegex("预算(?:数|安排|总额|资金|金额)?$")]
    private static partial Regex Budgeted();

    [GeneratedRegex("满分|总分$")]
    private static partial Regex FullMark();

    [GeneratedRegex(@"预算|计划|下达|目标|应|安排|总计|总额|资金$|指标值")]
    private static partial Regex Planned();

    [GeneratedRegex(@"决算|执行|支出|支付|到位|实际|完成|拨付|使用")]
    private static partial Regex Actual();
}
