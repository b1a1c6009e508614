using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>One item of one fund under two names with two amounts (同一收支项目前后不一).</summary>
public sealed partial class SameItem : AuditRule
{
    public override string Id => "same.item";

    public override string Explanation => "同一险种基金的同一收支项目（利息收入、个人缴费收入、丧葬抚恤等，各种叫法见标签词典），在不同段落的实际数应当一致（按各自保留的小数取区间）。预算数、上年数、分期数不比较；一段中写到两个险种的不比较。";

    public override string Example => "2023年城乡居民养老保险基金支出中，丧葬抚恤金支出0.25亿元。\n全年为去世的城乡居民养老保险参保人发放丧葬费0.52亿元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var (fund, found) = ("", new List<(string Fund, string Item, PrintedFigure Figure)>());
        foreach (var passage in manuscript.Prose)
        {
            var named = manuscript.Labels.Within("fund_names", passage.Text);
            if (named.Count > 1) continue;
            if (named.Count == 1) fund = named[0];
            // A new chapter may leave the fund.
            else if (NumberedHeading.Of(passage) is { Level: 1 }) fund = "";
            if (fund.Length == 0 || Planned().IsMatch(passage.Text)) continue;
            foreach (var figure in passage.Figures.Where(f => f.Unit.Base == "元" && Words.IsLevel(f) && !Words.IsReference(f) && !Other().IsMatch(f.Label)))
                if (manuscript.Labels.Ending("fund_items", figure.Label) is { } item) found.Add((fund, item, new(passage, figure)));
        }

        foreach (var same in found.GroupBy(f => (f.Fund, f.Item)).Where(g => g.DistinctBy(f => f.Figure.Passage).Skip(1).Any())) yield return Compare([.. same.Select(s => s.Figure)]);
    }

    private Claim Compare(PrintedFigure[] mentions)
    {
        var first = mentions[0];
        var odd = Array.Find(mentions, m => m.Passage != first.Passage && !m.Figure.Interval.Intersects(first.Figure.Interval));
        return odd is null ? Claim.HoldsFor(mentions) : Fails(
            Findings.Severity.Warning, $"“{odd.Figure.Label}”{odd.Text} 与“{first.Figure.Label}”{first.Text} 是同一项目，数额不一致", odd.Text, first.Text, $"{odd.Text} ≠ {first.Text}", 0.65m, odd.Location, first.Location);
    }

    // The budget of the year, and what was told of parts of it.
    [GeneratedRegex(@"年(?:度|初)?预算(?!的|完成|执行)[^,，。;]{0,30}(?:收入|支出)|\d{1,2}月|季度|上半年|下半年")]
    private static partial Regex Planned();

    [GeneratedRegex("预算|目标|计划|上年|去年|同期|人均|月人均|增加|减少|其中")]
    private static partial Regex Other();
}
