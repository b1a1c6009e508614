using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>甲占 65%，乙占 20%。甲和乙两项合计占 85%: shares added up without their amounts (合并占比).</summary>
public sealed partial class CombinedShare : ArithmeticRule
{
    private const int ShortestName = 2;

    public override string Id => "share.combined";

    public override string Explanation => "“甲和乙两项合计占 p%”：p 应当等于本段或上一段中甲、乙各自占比之和。每个名称（括号内的另一名称也可）须正好找到一个占比；不写名称的，前面须正好有那么多个占比。";

    public override string Example => "住院占60.5%，门诊占25.2%，其他占14.3%。住院和门诊两项合计占87.7%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript)
    {
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (var told in manuscript.Prose[p].Figures.Where(f => f.Unit.IsPercent))
                if (Of(manuscript, p, told) is { } statement) yield return statement;
    }

    private static Statement? Of(Manuscript manuscript, int at, Figure told)
    {
        var passage = manuscript.Prose[at];
        var start = passage.Before(told.Start).FirstOrDefault(f => !f.Unit.IsCalendar)?.End ?? 0;
        if (Together().Match(passage.Text[start..told.Start]) is not { Success: true } together) return null;
        var count = together.Groups["n"].Success ? ToldCount.Of(together.Groups["n"].Value) : Quoted().Count(together.Groups["names"].Value);
        foreach (var place in new[] { (passage, told.Start), at > 0 ? (manuscript.Prose[at - 1], int.MaxValue) : default })
            if (place.Item1 is { } before && Parts(before, place.Item2, together.Groups["names"].Value, count) is { } parts)
                return new(new(passage, told), Arithmetic.Sum(parts)) { Reach = 0.3m, Confidence = 0.8m, Name = "合计占比" };
        return null;
    }

    private static PrintedFigure[]? Parts(Passage passage, int until, string text, int count)
    {
        var shares = passage.Figures.Where(f => f.Unit.IsPercent && f.End <= until && Words.Direction(f.Label) == 0 && !f.Label.EndsWith('率')).ToArray();
        if (Bare().IsMatch(text)) return shares.Length == count ? PrintedFigure.Of(passage, shares) : null;
        var quoted = Quoted().Matches(text).Select(m => m.Groups["name"].Value).ToArray();
        var names = quoted.Length == count ? quoted : And().Split(Lead().Replace(text, "")).Where(n => n.Length > 0).ToArray();
        if (names.Length != count) return null;
        var found = Array.ConvertAll(names, n => shares.Where((f, i) => Names(n).Any(w => Clause(passage, shares, i).Contains(w, StringComparison.Ordinal))).ToArray());
        return Array.TrueForAll(found, f => f.Length == 1) && found.Select(f => f[0]).Distinct().Count() == count ? PrintedFigure.Of(passage, found.Select(f => f[0])) : null;
    }

    // What is told of a share stands between it and the share before.
    private static string Clause(Passage passage, Figure[] shares, int i)
    {
        var from = i > 0 ? shares[i - 1].End : Math.Max(0, passage.Text.LastIndexOf('。', shares[i].Start) + 1);
        var text = passage.Text[from..shares[i].Start];
        return text[(text.LastIndexOfAny(['。', ';']) + 1)..];
    }

    // 线上缴费(微信), 住院支出: by either name, without the word that all of them share.
    private static IEnumerable<string> Names(string name) =>
        name.Split(['(', ')']).Select(n => Tail().Replace(n, "")).Where(n => n.Length >= ShortestName);

    [GeneratedRegex("(?<names>[^。;%]{0,40}?)(?<n>[两二三四])(?:项|类|者|种|部分|档)[^,，。;\\d]{0,8}?(?:合计|合占|共占|总共|共计|之和|占比合计|共)[^,，。;\\d]{0,12}$|(?<names>[“\"][^”\"]{2,16}[”\"](?:[、和与及]|以及)[“\"][^”\"]{2,16}[”\"])的?(?:人数|受访者|比例)?(?:合计|合占|共占|总共|共计|之和|共)[^,，。;\\d]{0,8}$")]
    private static partial Regex Together();

    [GeneratedRegex("[“\"](?<name>[^”\"]{2,16})[”\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex("^[,，。;:]*(?:以上|上述|这|前|其中|该)?$")]
    private static partial Regex Bare();

    [GeneratedRegex("^[,，。;:]*(?:其中|另外|此外)?[,，:]?(?:选择|认为|回答)?")]
    private static partial Regex Lead();

    [GeneratedRegex("[、和与及]|以及")]
    private static partial Regex And();

    [GeneratedRegex("(?:支出|费用|收入|补助|资金|的|人员|群众)+$")]
    private static partial Regex Tail();
}
