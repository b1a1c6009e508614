using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>比上年增加 a，增长 g%: change and rate against the level (增减额与增减率).</summary>
public sealed partial class Growth : AuditRule
{
    public override string Id => "growth";

    public override string Explanation => "“比上年增加 a，增长 g%”：上年数＝本年数－a，g＝a÷上年数；写明上年数时，三个数还应当两两相符。增减方向的词应当一致。上年数可能为零时不核对。";

    public override string Example => "支出110.00万元，比上年增加10.00万元，增长12.00%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var subjects = new Subjects(manuscript);
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (var sentence in manuscript.Prose[p].Sentences)
                for (var i = 0; i + 1 < sentence.Figures.Count; i++)
                {
                    var (change, rate) = (sentence.Figures[i], sentence.Figures[i + 1]);
                    if (!IsPair(sentence, change, rate)) continue;
                    yield return Check(manuscript, subjects, p, sentence, i);
                }
    }

    private static bool IsPair(Sentence sentence, Figure change, Figure rate) =>
        !change.Unit.IsPercent && !change.Unit.IsCalendar && change.Unit.Base.Length > 0 && rate.Unit.IsPercent
        && Words.Direction(change.Label) != 0 && Between().IsMatch(sentence.Between(change, rate));

    private Claim Check(Manuscript manuscript, Subjects subjects, int at, Sentence sentence, int i)
    {
        var (passage, change, rate) = (sentence.Passage, sentence.Figures[i], sentence.Figures[i + 1]);
        var sign = Words.Direction(change.Label);
        var rateSign = Words.Direction(rate.Label) is 0 ? sign : Words.Direction(rate.Label);
        if (sign != rateSign && rate.Value != 0)
            return Fails(Severity.Error, $"增减方向不一致：{passage.Locate(change).Quote}，{passage.Locate(rate).Quote}", passage.Printed(rate), "增减方向一致", "", 0.9m, passage.Locate(rate), passage.Locate(change));
        var before = sentence.Figures.Take(i).Where(f => f.SameKind(change)).ToArray();
        var given = before.Length > 0 && IsBase(sentence, before[^1], change) ? before[^1] : null;
        if (given is not null) return Compare(sentence, change, rate, sign, [(given.Estimate, $"{passage.Printed(given)}")]);
        var levels = before.Where(f => Words.IsLevel(f) && !Words.IsReference(f)).TakeLast(1).ToArray();
        if (levels.Length == 0 && at > 0 && sentence.Start == 0 && !EndsSentence(manuscript.Prose[at - 1])) return Claim.NotCheckable;
        if (levels.Length == 0) levels = [.. Earlier(manuscript, at, sentence, change)];
        if (levels.Length == 0) levels = [.. subjects.Level(change, passage, sentence.Start)];
        return Compare(sentence, change, rate, sign, [.. levels.Select(l => (Signed(l, change, sign), $"({l.Number}{l.Unit.Symbol} {(sign > 0 ? "-" : "+")} {passage.Printed(change)})"))]);
    }

    // 上年 b 增加 a，or 与 2021 年度 b 相比，… 增加 a.
    private static bool IsBase(Sentence sentence, Figure last, Figure change) =>
        (last.End + change.Label.Length + 1 >= change.Start && Base().IsMatch(last.Label))
        || (NamedYear().IsMatch(last.Label) && sentence.Between(last, change).StartsWith("相比", StringComparison.Ordinal))
        || IsYearBefore(sentence, last, change);

    // 2023 年支出 b，2024 年增加 a: the change is of the later year.
    private static bool IsYearBefore(Sentence sentence, Figure last, Figure change) =>
        Year().Matches(sentence.Passage.Text[sentence.Start..last.Start]) is [.., { } told] && LaterYear().Match(sentence.Between(last, change)) is { Success: true } later
        && string.CompareOrdinal(told.Value, later.Groups["year"].Value) < 0;

    // A paragraph broken in the middle of a sentence has its subject in the piece before.
    private static bool EndsSentence(Passage passage) => passage.Text.Length == 0 || !char.IsLetterOrDigit(passage.Text[^1]) || passage.Text.Length < 20;

    private static Estimate Signed(Figure level, Figure change, int sign) => sign > 0 ? level.Estimate - change.Estimate : level.Estimate + change.Estimate;

    // The subject may stand in a sentence before: 收入总计 …。收入总体比上年增加 …
    private static IEnumerable<Figure> Earlier(Manuscript manuscript, int at, Sentence sentence, Figure change)
    {
        var noun = Noun().Match(change.Label).Groups["noun"].Value;
        // With a subject of its own the change is not of whatever stands nearby.
        if (noun.Length < 2) return Subjects.Of(change.Label).Length >= Subjects.Shortest ? [] : Nearby(manuscript, at, sentence, change);
        // 支出增加 is told of the level called …支出, wherever it stands in the paragraphs before.
        var named = manuscript.Prose.Skip(Math.Max(0, at - 2)).Take(Math.Min(at, 2) + 1).SelectMany(p => p.Figures.Where(f => (p != sentence.Passage || f.End <= sentence.Start) && f.SameKind(change) && Words.IsLevel(f) && f.Value != 0 && f.Label.EndsWith(noun, StringComparison.Ordinal))).ToArray();
        return named.Length > 0 ? named : Subjects.Of(change.Label).Length >= Subjects.Shortest ? [] : Nearby(manuscript, at, sentence, change);
    }

    private static IEnumerable<Figure> Nearby(Manuscript manuscript, int at, Sentence sentence, Figure change) =>
        manuscript.Prose.Skip(Math.Max(0, at - 2)).Take(Math.Min(at, 2) + 1)
            .SelectMany(p => p.Sentences).Where(s => s.Passage != sentence.Passage || s.Start < sentence.Start)
            .SelectMany(s => s.Figures.Where(f => f.SameKind(change) && Words.IsLevel(f) && !Words.IsReference(f) && f.Value != 0).Take(1).Concat(s.Figures.Where(f => f.SameKind(change) && Words.IsLevel(f) && f.Value != 0).Take(1)))
            .Concat(at > 0 && sentence.Start == 0 ? manuscript.Prose[at - 1].Figures.Where(f => f.SameKind(change) && Words.IsLevel(f)).TakeLast(1) : []);

    private Claim Compare(Sentence sentence, Figure change, Figure rate, int sign, IReadOnlyList<(Estimate Amount, string Text)> bases)
    {
        var passage = sentence.Passage;
        var printed = rate.Value < 0 ? rate.Estimate.Scale(-1m) : rate.Estimate;
        (Estimate Range, string Text)? nearest = null;
        foreach (var last in bases)
        {
            if (last.Amount.Possible.Lower < 0 || Estimate.Divide(change.Estimate, last.Amount) is not { } ratio) continue;
            if (ratio.Scale(100m).Possible.Intersects(printed.Possible)) return Claim.HoldsFor(PrintedFigure.Of(passage, [rate, change]));
            nearest ??= (ratio.Scale(100m), last.Text);
        }

        if (nearest is not { } found) return Claim.NotCheckable;
        var expected = Ranges.Text(found.Range, rate.Decimals, "%");
        return Fails(
            Severity.Error, $"{Words.RateOfChange(rate.Label, sign)}印为 {passage.Printed(rate)}，按本年数和增减额算得 {expected}（{(sign > 0 ? "增加" : "减少")}）",
            passage.Printed(rate), expected, $"{passage.Printed(change)} ÷ {found.Text} = {Ranges.Result(found.Range, rate.Decimals, "%")}", bases.Count == 1 ? 0.9m : 0.6m,
            passage.Locate(rate), passage.Locate(change));
    }

    [GeneratedRegex("(?<noun>收入|支出|结余|人数|人次)(?:较上年|比上年|同比)?(?:" + ChangeWords.Any + ")$")]
    private static partial Regex Noun();

    [GeneratedRegex("^[,，、(]?(?:同比|比上年|较上年)?(?:" + ChangeWords.Any + "|" + ChangeWords.Extent + ")(?:了|为|达|率|幅度为?)?:?-?$")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?:上年|去年|上期|同期)[^,，]{0,8}$|[较比]20\d\d年度?的?$")]
    private static partial Regex Base();

    [GeneratedRegex(@"20\d\d(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[,，](?<year>20\d\d)年度?[^,，比较]*$")]
    private static partial Regex LaterYear();

    [GeneratedRegex(@"[与和同]20\d\d年度?[^,，]{0,8}$")]
    private static partial Regex NamedYear();
}
