using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>培训 48 期，每期 60 人，共 2880 人; 采购 12 台，单价 2.5 万元，合计 30 万元: so many, each of so many, against all (数量×每个的数量).</summary>
public sealed partial class EachProduct : ArithmeticRule
{
    private const int MostApart = 20;

    public override string Id => "product.each";

    public override string Explanation => "同一句中写明“n 期（场、次、个、家……），每期（单价、均价）m 人（份、元……），共 t”的，t＝n×m；总数不写“共”的，须紧接其后。写“约”“平均每”的按取舍区间核对。";

    public override string Example => "全年举办培训班48期，每期60人，共培训2980人。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from each in sentence.Figures
        let per = Each().Match(each.Label)
        where per.Success && each.Value > 0 && each.Unit.Base.Length > 0 && !each.Unit.IsPercent && !each.Unit.IsCalendar && Words.Direction(each.Label) == 0
        let statement = Of(sentence, each, per.Groups["one"].Value)
        where statement is not null
        select statement;

    private static Statement? Of(Sentence sentence, Figure each, string one)
    {
        var count = sentence.Figures.LastOrDefault(f => f.End <= each.Start && Words.IsLevel(f) && (one.Length > 0 ? f.Unit.Base == one : IsThings(f) && each.Start - f.End < MostApart) && !Each().IsMatch(f.Label));
        if (count is null || sentence.Figures.FirstOrDefault(f => f.Start >= each.End && IsTotal(sentence, each, f)) is not { } total || total.Amount == 0) return null;
        var passage = sentence.Passage;
        return new(new(passage, total), Arithmetic.Product(new(passage, count), new(passage, each))) { Name = total.Label.Length > 0 ? total.Label : "合计" };
    }

    private static bool IsThings(Figure f) => f.Unit.IsCounted && f.Unit.Base is not ("分" or "次" or "人次");

    // 合计 …, or the very next figure: 每台年运维费 1.2 万元，全年运维费 ….
    private static bool IsTotal(Sentence sentence, Figure each, Figure f) =>
        f.SameKind(each) && Words.Direction(f.Label) == 0
        && (All().IsMatch(Before(sentence, f)) || (f.Start - each.End < MostApart && !Words.IsPerHead(f) && !Words.IsReference(f) && Cost().IsMatch(f.Label) && !sentence.Figures.Any(g => g.Start >= each.End && g.End <= f.Start)));

    // 共 is cut off a figure's name as a linking word.
    private static string Before(Sentence sentence, Figure f) => sentence.Passage.Text[Math.Max(sentence.Start, f.Start - f.Label.Length - 4)..f.Start];

    [GeneratedRegex("每(?<one>期|场|次|个|家|批次|班次|户|件|种|台|套|所|辆|份|册)[^,，;每]{0,6}$|(?:^|[^,，;]{0,6})(?:单价|均价)(?:为)?$")]
    private static partial Regex Each();

    [GeneratedRegex("(?:共计?|合计|累计|总计|总共|总价)[^,，;]{0,8}$")]
    private static partial Regex All();

    [GeneratedRegex("^(?:全年|年度|全部|总)?[^,，;]{0,4}(?:费|费用|金额|支出|资金|成本|总价)$")]
    private static partial Regex Cost();
}
