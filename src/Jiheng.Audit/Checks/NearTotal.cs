using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>应拨付 670249 万元 in the text and 670248 as the total of that column: one digit apart (与表中合计只差一个数字).</summary>
public sealed class NearTotal : AuditRule
{
    public override string Id => "near.total";

    public override string Explanation => "正文中五位以上、全文只出现一次的数字，与某张表合计行中位数相同的数只差一个数字，且名称与该栏栏名有相同的词、计量单位和年度一致的，提示核对是否录入有误。该数在任何表中出现过，或预算与执行、上年与本年等口径不同的，不比较。";

    public override string Example => "全县应拨付48513.20万元，详见附表。\n单位：万元\n序号|乡镇|应拨付资金|已拨付资金\n1|甲镇|18200.10|12000.00\n2|乙镇|30312.10|22100.00\n|合计|48512.20|34100.00";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var totals = new TableTotals(manuscript);
        if (totals.IsEmpty) yield break;
        var times = manuscript.Passages.SelectMany(p => p.Figures).Where(TableTotals.IsTelling).CountBy(f => f.Value).ToDictionary();
        foreach (var passage in manuscript.Prose.Where(p => !p.InTable))
            foreach (var figure in passage.Figures.Where(f => TableTotals.IsTelling(f) && f.Unit.Base.Length > 0 && Words.IsLevel(f) && !f.About && times[f.Value] == 1))
                yield return totals.Twin(new(passage, figure)) is { } twin ? Report(new(passage, figure), twin) : Claim.NotCheckable;
    }

    private Claim Report(PrintedFigure printed, PrintedFigure total)
    {
        var expected = total.Figure.Number + printed.Figure.Unit.Symbol;
        return Fails(
            Severity.Warning, $"{printed.Text} 与表中合计 {total.Text} 只差一个数字，请核对", printed.Text, expected, $"{printed.Text} 与 {expected} 相差 {Math.Abs(printed.Figure.Value - total.Figure.Value)}{printed.Figure.Unit.Symbol}", 0.65m,
            printed.Location, total.Location);
    }
}
