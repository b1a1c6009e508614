using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>截至 12 月 20 日支出 a, and elsewhere 截至 12 月 31 日支出 a: one amount as of two days (同一金额的截止日期不一).</summary>
public sealed partial class AsOf : AuditRule
{
    public override string Id => "date.asof";

    public override string Explanation => "“截至某日，支出（到位、拨付）a”在文中多处写出，金额相同而截止日期不同的，提示核对截止日期。金额确实没有变化的，可以不改。";

    public override string Example => "截至2024年12月20日，实际支出252.65万元。\n截至2024年12月31日，项目实际支出252.65万元。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from told in manuscript.Prose.SelectMany(p => p.Sentences).SelectMany(Told)
        group told by (told.Act, told.Figure.Figure.Amount) into same
        where same.Skip(1).Any()
        select Compare([.. same]);

    private static IEnumerable<(string Act, string Day, Location Place, PrintedFigure Figure)> Told(Sentence sentence)
    {
        if (Day().Matches(sentence.Text) is not [var day]) yield break;
        var place = sentence.Passage.Locate(sentence.Start + day.Index, sentence.Start + day.Index + day.Length);
        foreach (var figure in sentence.Figures.Where(f => f.Start > sentence.Start + day.Index && f.Unit.Base == "元" && Words.IsLevel(f) && !Words.IsReference(f)))
            if (Act().Match(figure.Label) is { Success: true } act) yield return (act.Value, day.Groups["day"].Value, place, new(sentence.Passage, figure));
    }

    private Claim Compare((string Act, string Day, Location Place, PrintedFigure Figure)[] told)
    {
        var usual = told.CountBy(t => t.Day).MaxBy(t => t.Value).Key;
        var odd = Array.Find(told, t => t.Day != usual);
        if (odd.Figure is null) return Claim.Holds;
        var other = Array.Find(told, t => t.Day == usual);
        return Fails(
            Severity.Note, $"{odd.Figure.Text} 一处写截至{odd.Day}，另一处写截至{other.Day}，请核对截止日期", odd.Place.Quote, other.Place.Quote, "", 0.6m, odd.Place, odd.Figure.Location, other.Place, other.Figure.Location);
    }

    [GeneratedRegex(@"截[至止](?:到)?(?<day>20\d\d年\d{1,2}月(?:\d{1,2}日|底|末))")]
    private static partial Regex Day();

    [GeneratedRegex("(?:支出|支付|执行|拨付|到位|使用)(?=资金$|金额$|$)")]
    private static partial Regex Act();
}
