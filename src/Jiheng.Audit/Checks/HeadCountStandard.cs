using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Persons × standard in a form against the amount spent (人数×标准与执行数).</summary>
public sealed class HeadCountStandard : AuditRule
{
    // Farther off, the funds are not made of these persons alone.
    private const decimal Meant = 0.1m;
    private const decimal TenThousand = 10000m;
    // No form has more; tables without a title may hold any number.
    private const int MostOfAForm = 50;

    public override string Id => "form.product";

    public override string Explanation => "一张自评表既有人数指标又有同名的标准（每人金额）指标时，各组人数×标准之和与全年执行数相差不到一成而又不在取值区间之内的，提示核对人数、标准或执行数。";

    public override string Example => "项目名称|长护险资助\n|年初预算数|全年预算数|全年执行数|分值|执行率|得分\n年度资金总额|48.00|48.00|48.00|10|100.00%|10\n三级指标|指标值|实际完成值\n全额资助参保人数|≥0.19万人|0.19万人\n八成资助参保人数|≥1.22万人|1.25万人\n五成资助参保人数|≥0.06万人|0.06万人\n全额资助参保标准|=40元/人|40元/人\n八成资助参保标准|=32元/人|32元/人\n五成资助参保标准|=20元/人|20元/人";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        where form.Total?.Spent is not null
        let pairs = Pairs(form).ToArray()
        where pairs.Length > 0
        select Compare(form.Total!.Spent!, pairs);

    // 按80%资助参保人数 with 按80%资助参保缴费标准; a lone pair needs no common name.
    private static (Indicator Persons, Indicator Standard)[] Pairs(Form form)
    {
        var persons = form.Indicators.Where(i => i.Actual?.Figure.Unit.Base is "人" or "人次" && i.Name.Contains('人')).ToArray();
        var standards = form.Indicators.Where(i => i.Actual?.Figure.Unit.Base is "元/人" or "元/人次").ToArray();
        if (persons.Length > MostOfAForm || standards.Length > MostOfAForm) return [];
        if (persons.Length == 1 && standards.Length == 1) return [(persons[0], standards[0])];
        var pairs = standards.Select(s => (Persons: Array.Find(persons, p => Common(p.Name, s.Name) >= 4 && Array.TrueForAll(persons, o => o == p || Common(o.Name, s.Name) < Common(p.Name, s.Name)))!, Standard: s)).ToArray();
        return Array.TrueForAll(pairs, p => p.Persons is not null) && pairs.Select(p => p.Persons).Distinct().Count() == pairs.Length ? pairs : [];
    }

    private static int Common(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count();

    // A standard printed in whole 元 is laid down so.
    private static Estimate Standard(Figure figure) => figure.Decimals == 0 ? Estimate.Exact(figure.Amount) : figure.Estimate;

    private Claim Compare(PrintedFigure spent, (Indicator Persons, Indicator Standard)[] pairs)
    {
        // The amounts of forms are in 万元.
        var product = Estimate.Sum(pairs.Select(p => p.Persons.Actual!.Estimate * Standard(p.Standard.Actual!.Figure))).Scale(1m / TenThousand);
        var printed = spent.Estimate.Scale(spent.Figure.Unit.Factor > 1m ? 1m / TenThousand : 1m);
        if (product.With(printed) == Agreement.Holds) return Claim.HoldsFor([spent, .. pairs.SelectMany(p => new[] { p.Persons.Actual!, p.Standard.Actual! })]);
        var exact = pairs.Sum(p => p.Persons.Actual!.Figure.Amount * p.Standard.Actual!.Figure.Value) / TenThousand;
        if (Math.Abs(exact - spent.Figure.Value) > Meant * Math.Abs(spent.Figure.Value)) return Claim.NotCheckable;
        var expected = Ranges.Text(product, spent.Figure.Decimals, "万元");
        var formula = string.Join(" + ", pairs.Select(p => $"{p.Persons.Actual!.Text} × {p.Standard.Actual!.Text}"));
        return Fails(
            Severity.Warning, $"各组人数与标准之积为 {Ranges.Number(exact, spent.Figure.Decimals)} 万元，全年执行数印为 {spent.Text}", spent.Text, expected, $"{formula} = {expected}{Ranges.Bounds(product, spent.Figure.Decimals, "万元")}", 0.7m,
            [spent.Location, .. pairs.SelectMany(p => new[] { p.Persons.Actual!.Location, p.Standard.Actual!.Location, p.Persons.Place })]);
    }
}
