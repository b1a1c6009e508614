using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>由 145.60 万元调减 20.00 万元至 125.60 万元: what an amount is changed to (由 a 增减 b 至 c).</summary>
public sealed partial class ChangeTo : ArithmeticRule
{
    public override string Id => "change.to";

    public override string Explanation => "“由 a 调增（增加、调减、压减……）b 至 c”：c＝a±b。";

    public override string Example => "预算由145.60万元调减20.00万元至126.50万元。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) => FromThird(manuscript, Of);

    private static Statement? Of(Sentence sentence, Figure[] figures, int i)
    {
        var (passage, old, change, now) = (sentence.Passage, figures[i - 2], figures[i - 1], figures[i]);
        if (!old.SameKind(now) || !change.SameKind(now) || now.Unit.Base.Length == 0 || now.Unit.IsPercent) return null;
        var lead = passage.Text[(i > 2 ? figures[i - 3].End : sentence.Start)..old.Start];
        if (!From().IsMatch(lead) || Moved().Match(passage.Text[old.End..change.Start]) is not { Success: true } moved || !To().IsMatch(passage.Text[change.End..now.Start])) return null;
        var (a, b) = (new PrintedFigure(passage, old), new PrintedFigure(passage, change));
        return new(new(passage, now), moved.Groups["up"].Success ? Arithmetic.Sum([a, b]) : Arithmetic.Rest(a, b)) { Reach = 0.3m, Confidence = 0.85m, Name = "增减后" };
    }

    [GeneratedRegex("(?:由|从)[^,，;]{0,16}$")]
    private static partial Regex From();

    [GeneratedRegex("^[,，]?(?:(?<up>" + ChangeWords.Up + "|追加|调增|核增)|" + ChangeWords.Down + "|调减|核减|扣减)了?$")]
    private static partial Regex Moved();

    [GeneratedRegex("^[,，]?后?(?:(?:" + ChangeWords.Any + "|调整|调增|调减|增|减|升|降)?(?:至|到|为)|达到?)$")]
    private static partial Regex To();
}
