using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>完成年初目标 beside a figure that misses it (称已完成而数字未达到目标).</summary>
public sealed partial class TargetClaimed : AuditRule
{
    private const int ShortestName = 4;

    public override string Id => "target.met";

    public override string Explanation => "正文写明完成（达到、实现）目标的，实际数应当达到所写的目标值。目标取同一句括号内或前面写明的数（不低于、≥、目标），没有的取自评表、目标表中同名指标的目标值；句中只写目标的，实际数取前两段中同名的比率。写“未完成”“基本完成”的不比较。";

    public override string Example => "政策范围内住院费用报销比例68.9%，完成年初目标（≥70%）。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var targets = manuscript.Forms.SelectMany(f => f.Indicators).Where(i => i is { Target: not null, Name.Length: >= ShortestName } && i.Sign is '≥' or '>' or '≤' or '<').DistinctBy(i => i.Name).ToDictionary(i => i.Name, StringComparer.Ordinal);
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (var sentence in manuscript.Prose[p].Sentences)
                foreach (Match met in Met().Matches(sentence.Text))
                    if ((Check(sentence.Passage, sentence, sentence.Start + met.Index, targets) ?? Before(manuscript, p, sentence, sentence.Start + met.Index)) is { } claim) yield return claim;
    }

    // 综合满意度 91.2%。 … 目标为满意度≥92%，达到目标要求: the actual rate of that name stands in the paragraphs before.
    private Claim? Before(Manuscript manuscript, int at, Sentence sentence, int met)
    {
        var figures = sentence.Figures.Where(f => f.End <= met && !f.Unit.IsCalendar).ToArray();
        if (figures is not [{ Unit.IsPercent: true, Label.Length: >= ShortestRate } goal] || Sign(sentence.Passage, goal) is var sign && sign == '\0') return null;
        var name = goal.Label[^ShortestRate..];
        var told = manuscript.Prose.Skip(Math.Max(0, at - MostBack)).Take(Math.Min(at, MostBack)).SelectMany(p => PrintedFigure.Of(p, p.Figures.Where(f => f.Unit.IsPercent && f.Label.EndsWith(name, StringComparison.Ordinal) && Words.Direction(f.Label) == 0 && Sign(p, f) == '\0'))).LastOrDefault();
        return told is null ? null : Compare(told.Passage, told.Figure, new(sentence.Passage, goal), sign);
    }

    private const int ShortestRate = 3;
    private const int MostBack = 2;

    private Claim? Check(Passage passage, Sentence sentence, int met, Dictionary<string, Indicator> targets)
    {
        var clause = passage.Text.LastIndexOfAny([';', '；', '。'], Math.Max(0, met - 1)) + 1;
        var before = sentence.Figures.Where(f => f.Start >= clause && f.End <= met && !f.Unit.IsCalendar && Words.Direction(f.Label) == 0).ToArray();
        // 目标值 36 万人，实际 35.27 万人，完成率 97.97%，完成目标: the rate only tells of the two.
        if (before.Length > 2 && before[^1].Unit.IsPercent && before[^1].Label.EndsWith("完成率", StringComparison.Ordinal) && before[^2].SameKind(before[^3])) before = before[..^1];
        if (before.LastOrDefault(f => Sign(passage, f) == '\0') is not { } actual || actual.Unit.Base.Length == 0) return null;
        var stated = sentence.Figures.Where(f => f != actual && f.Start >= clause && f.SameKind(actual) && Sign(passage, f) != '\0' && (f.Start > met ? f.Start - met < 24 && !passage.Text.AsSpan(met, f.Start - met).Contains(';') : actual.Start - f.End < 24)).ToArray();
        if (stated.Length > 1) return Claim.NotCheckable;
        if (stated.Length == 1) return Compare(passage, actual, new(passage, stated[0]), Sign(passage, stated[0]));
        return targets.TryGetValue(Plain(actual.Label), out var row) && row.Target!.Figure.SameKind(actual) ? Compare(passage, actual, row.Target, row.Sign) : null;
    }

    private Claim Compare(Passage passage, Figure actual, PrintedFigure target, char sign)
    {
        // What is aimed at is laid down, not rounded; whole days and whole people are neither more nor less.
        var whole = actual is { Decimals: 0, Unit.Factor: 1m } && target.Figure is { Decimals: 0, Unit.Factor: 1m };
        var (value, goal) = (whole ? Interval.Exact(actual.Amount) : actual.Interval, target.Figure.Amount);
        var missed = sign is '≤' or '<' ? value.Lower > goal : value.Upper < goal;
        if (!missed) return Claim.HoldsFor(new PrintedFigure(passage, actual), target);
        return Fails(
            Severity.Error, $"文中写已完成目标，“{actual.Label}”{passage.Printed(actual)} 没有达到目标 {(sign is '≤' or '<' ? "不超过" : "不低于")} {target.Text}", passage.Printed(actual), $"{sign}{target.Text}",
            $"{passage.Printed(actual)} {(sign is '≤' or '<' ? '>' : '<')} {target.Text}", 0.8m, passage.Locate(actual), target.Location);
    }

    // ≥70%, 不低于70%, 70%以上, 目标70%: which way a goal is meant; '\0' for no goal.
    private static char Sign(Passage passage, Figure figure)
    {
        var (before, after) = (passage.Text[Math.Max(0, figure.Start - 8)..figure.Start], passage.Text[figure.End..Math.Min(passage.Text.Length, figure.End + 8)]);
        if (AtMost().IsMatch(before) || after.StartsWith("以内", StringComparison.Ordinal) || after.StartsWith("以下", StringComparison.Ordinal)) return '≤';
        return AtLeast().IsMatch(before) || after.StartsWith("以上", StringComparison.Ordinal) || after.StartsWith("的目标", StringComparison.Ordinal) || after.StartsWith("的年初目标", StringComparison.Ordinal) ? '≥' : '\0';
    }

    private static string Plain(string label) => IndicatorName.Plain(Frame().Replace(label, ""));

    [GeneratedRegex("(?<!未|没有|尚未|未能|未按|无法|不能|不|基本|确保|力争|争取|能否|是否|要|为)(?:(?:超额|全面|全部|圆满|如期|均)?(?:完成|达到|达成|实现)了?(?:(?:不低于|不少于|不超过|[≥≤])[^,，。;]{1,12}的|\\d+(?:\\.\\d+)?[^,，。;\\d]{0,4}以[上内下]的)?(?:年初|年度|预期|既定|绩效|全年|设定|规定|预定|上级下达的?)*(?:的|设定的)?(?:目标|指标)(?:值|任务|要求)?(?!的?\\d|体系|设置|管理|为|任务分解)|达标(?!率|准))")]
    private static partial Regex Met();

    [GeneratedRegex("(?:[≤<]|不超过|不高于|不大于|控制在)$")]
    private static partial Regex AtMost();

    [GeneratedRegex("(?:[≥>]|不低于|不少于|不小于|目标值?(?:为|是|:)?|指标值(?:为|是|:)?|高于|超过)$")]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"^(?:20\d\d年|全年|实际|本年度?|年末)+|(?:实际完成值|完成值|达到?|为)$")]
    private static partial Regex Frame();
}
