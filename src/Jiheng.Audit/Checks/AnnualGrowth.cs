using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>由 2020年的 a 增加到 2023年的 b，年均增长 g%: growth a year over several years (年均增长率).</summary>
public sealed partial class AnnualGrowth : ArithmeticRule
{
    public override string Id => "growth.annual";

    public override string Explanation => "写明起止年份和起止两个数（“由 a 提高到 b”“分别为 a……b”）之后的年均增长率，按复利计算（末数÷初数开年数次方减一）；按总增幅除以年数、或年数多算（少算）一年而相符的不报。";

    public override string Example => "2020年至2023年，筹资水平由800元提高到1064.8元，年均增长12%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from rate in passage.Figures
        where rate.Unit.IsPercent && Annual().IsMatch(rate.Label)
        let statement = Of(passage, rate)
        where statement is not null
        select statement;

    private static Statement? Of(Passage passage, Figure rate)
    {
        if (YearSeries.Of(passage).LastOrDefault(s => s.End <= rate.Start) is { Levels.Count: > 1 } series)
            return Of(new(passage, rate), series.Levels[0], series.Levels[^1], series.Levels.Count - 1);
        var sentence = passage.Sentences.First(s => s.End >= rate.End);
        var figures = sentence.Figures.Where(f => f.End <= rate.Start && !f.Unit.IsCalendar).ToArray();
        string Lead(int at) => passage.Text[(at == 0 ? sentence.Start : figures[at - 1].End)..figures[at].Start];
        var now = Array.FindLastIndex(figures, figures.Length - 1, f => Array.IndexOf(figures, f) is > 0 and var i && To().IsMatch(Lead(i)));
        if (now < 1 || !figures[now].SameKind(figures[now - 1]) || !From().IsMatch(Lead(now - 1))) return null;
        var years = Year().Matches(passage.Text[sentence.Start..rate.Start]).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return years.Length < 2 ? null : Of(new(passage, rate), new(passage, figures[now - 1]), new(passage, figures[now]), years.Max() - years.Min());
    }

    private static Statement? Of(PrintedFigure rate, PrintedFigure old, PrintedFigure now, int years)
    {
        if (years < 2 || Arithmetic.Annual(old, now, years) is not { } meant) return null;
        var growth = Arithmetic.Growth(old, now, 1)!;
        Arithmetic?[] others = [Arithmetic.Annual(old, now, years + 1), Arithmetic.Annual(old, now, years - 1), growth with { Value = growth.Value.Scale(1m / years) }, growth with { Value = growth.Value.Scale(1m / (years + 1)) }];
        // 年均下降 is told without its sign.
        return meant.Value.Value < 0 ? null : new(rate, meant, [.. others.OfType<Arithmetic>()]) { Reach = 2m, Confidence = 0.75m };
    }

    [GeneratedRegex("(?:年均|年平均|平均每年)[^,，;]{0,6}(?:增长|增幅|增速|递增|提高|复合增长)(?:率)?$")]
    private static partial Regex Annual();

    [GeneratedRegex("(?:由|从)[^,，;]{0,16}$")]
    private static partial Regex From();

    [GeneratedRegex("(?:" + ChangeWords.Up + "|增)(?:到|至)了?[^,，;]{0,8}$")]
    private static partial Regex To();

    [GeneratedRegex(@"20\d\d(?=年)")]
    private static partial Regex Year();
}
