using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>决策 15 分，得 14 分；…，得分率分别为 93.33%、…: rates in a row behind the scores that they are made of (分别列出的得分率).</summary>
public sealed partial class RatesInList : ArithmeticRule
{
    private const int Fewest = 2;

    public override string Id => "rate.list";

    public override string Explanation => "一段中先逐项写明分值和得分、再写“得分率分别为……”的，按先后顺序，各得分率＝得分÷分值；项数不同或半数以上不相符的不比较。";

    public override string Example => "决策20分，得18分；过程20分，得16分；产出30分，得27分。得分率分别为90%、85%、90%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        where passage.Text.Contains("得分率分别", StringComparison.Ordinal)
        from sentence in passage.Sentences
        from statement in Of(passage, sentence)
        select statement;

    private static Statement[] Of(Passage passage, Sentence sentence)
    {
        var rates = new List<Figure>();
        foreach (var figure in sentence.Figures.Where(f => f.Unit.IsPercent))
            if (rates.Count == 0 ? Named().IsMatch(passage.Text[sentence.Start..figure.Start]) : And().IsMatch(sentence.Between(rates[^1], figure))) rates.Add(figure);
        if (rates.Count < Fewest) return [];
        var scores = passage.Figures.Where(f => f.End <= rates[0].Start && f.Unit.Base == "分").ToArray();
        var pairs = scores.Zip(scores.Skip(1)).Where(p => Got().IsMatch(Words.Lead(passage, p.Second)) && !Got().IsMatch(Words.Lead(passage, p.First)) && p.First.Value >= p.Second.Value).ToArray();
        if (pairs.Length != rates.Count) return [];
        Statement[] statements =
        [
            .. from told in pairs.Zip(rates)
               let share = Arithmetic.Share(new(passage, told.First.Second), new PrintedFigure(passage, told.First.First))
               where share is not null
               select new Statement(new(passage, told.Second), share) { Reach = 1m, Confidence = 0.85m, Name = "得分率" },
        ];
        return statements.Count(s => s.Meant!.Value.With(s.Told.Estimate) == Agreement.Holds) * 2 >= statements.Length ? statements : [];
    }

    [GeneratedRegex("得分率分别(?:为|是|达到?)?$")]
    private static partial Regex Named();

    [GeneratedRegex("(?:得|得分|实得)(?:为)?$")]
    private static partial Regex Got();

    [GeneratedRegex("^[、,，和及与]{1,2}$")]
    private static partial Regex And();
}
