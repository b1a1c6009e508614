using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>为预算的 100.12%，略低于预算: words that say the opposite of the rate before them (完成比例与用语相反).</summary>
public sealed partial class RateWords : AuditRule
{
    private const decimal Hundred = 100m;
    private const int LongestLead = 30;

    public override string Id => "rate.words";

    public override string Explanation => "完成预算（计划、目标、任务）的比例之后紧接着写“高于、超过、低于、未达到预算（计划、目标、任务）”的，应当与比例大于或小于 100% 一致；目标本身是百分比的（“不低于95%”）不比较。";

    public override string Example => "基金收入为预算的100.12%，略低于预算。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from rate in passage.Figures
        where rate.Unit.IsPercent
        let said = Said().Match(passage.Text, rate.End)
        where said.Success && Of().IsMatch(passage.Text[Math.Max(0, rate.Start - LongestLead)..rate.Start])
        select Compare(new(passage, rate), said);

    private Claim Compare(PrintedFigure rate, Match said)
    {
        var below = said.Groups["below"].Success;
        if (below ? rate.Figure.Value < Hundred : rate.Figure.Value > Hundred) return Claim.HoldsFor(rate);
        var place = rate.Passage.Locate(said.Groups["word"].Index, said.Index + said.Length);
        // 完成 100%，超过计划 rounds what was a little more.
        if (rate.Figure.Value == Hundred) return Claim.NotCheckable;
        return Fails(
            Severity.Warning, $"比例为 {rate.Text}，却写“{place.Quote}”", place.Quote, below ? "高于" : "低于", $"{rate.Text} {(below ? '>' : '<')} 100%", 0.8m, place, rate.Location);
    }

    [GeneratedRegex(@"\G[,，](?:略|稍|小幅|大幅|明显)?(?<word>(?<below>略?低于|未达到?|没有达到|不及)|高于|超过|超出|超额完成)(?:了)?(?:年初|年度|全年|序时|预期|既定)*(?:预算|计划|目标|任务)(?:数|值|进度)?(?![^,，。;]{0,4}\d)")]
    private static partial Regex Said();

    [GeneratedRegex("(?:预算|计划|任务)[^，。;%]{0,20}的$|完成(?:全年|年度|年初)?(?:收入|支出)?(?:预算|计划|任务)(?:数)?的?$|(?:预算|计划|任务)(?:完成|执行)率(?:为|达)?$")]
    private static partial Regex Of();
}
