using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>24.37 万人次 for what is 24.37 万人 everywhere else (人与人次混用).</summary>
public sealed partial class PersonsAndVisits : AuditRule
{
    private const int FewestDigits = 4;
    private const int FewestPersons = 2;

    public override string Id => "unit.visits";

    public override string Explanation => "四位以上的同一个数，文中至少两处写作“人（万人）”、另有一处写作“人次（万人次）”，且所说不是就诊、住院、救助、结算等按次计的事项的，提示计量单位前后不一。";

    public override string Example => "全县参保24.37万人。\n目标为24.37万人。\n发放补助24.37万人次。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var persons = manuscript.Passages.SelectMany(p => p.Figures.Where(f => f.Unit.Base == "人" && f.SignificantDigits >= FewestDigits).Select(f => new PrintedFigure(p, f)))
            .GroupBy(f => (f.Figure.Value, f.Figure.Decimals, f.Figure.Unit.Factor)).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var passage in manuscript.Passages)
            foreach (var visits in passage.Figures.Where(f => f.Unit.Base == "人次" && f.SignificantDigits >= FewestDigits))
                if (persons.TryGetValue((visits.Value, visits.Decimals, visits.Unit.Factor), out var same))
                    yield return same.Length < FewestPersons || Counted().IsMatch(visits.Label) ? Claim.Holds : Report(new(passage, visits), same[0]);
    }

    private Claim Report(PrintedFigure visits, PrintedFigure persons) => Fails(
        Findings.Severity.Warning, $"{visits.Text} 与文中多处的 {persons.Text} 数字相同，一处按人次、一处按人计", visits.Text, persons.Text, $"{visits.Text} ≠ {persons.Text}", 0.65m, visits.Location, persons.Location);

    [GeneratedRegex("住院|门诊|就诊|就医|救助|结算|享受|报销|服务|检查|培训|宣传|办理|咨询|受理|诊疗|次$")]
    private static partial Regex Counted();
}
