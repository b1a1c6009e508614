using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>2021年至2023年支出分别为 a、b、c，三年累计 s，年均 m，2023年比2022年增长 g%: what is told of a series of years (年度序列).</summary>
public sealed partial class SeriesOfYears : ArithmeticRule
{
    private const int MostBehind = 160;

    public override string Id => "series";

    public override string Explanation => "写明几个年度“分别为”多少之后，同一段中再写某年比某年增长（下降）多少、各年分别增长多少、几年累计和年均数的，按所列各年的数核对；累计、年均的单位须与各年的数相同。";

    public override string Example => "2021年至2023年支出分别为80万元、100万元、120万元，三年累计支出320万元。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from series in YearSeries.Of(passage)
        from statement in Of(series)
        select statement;

    private static IEnumerable<Statement> Of(YearSeries series)
    {
        var (passage, previous) = (series.Passage, series.End);
        foreach (var figure in passage.Figures.Where(f => f.Start >= series.End && f.Start - series.End < MostBehind && !f.Unit.IsCalendar))
        {
            var lead = passage.Text[previous..figure.Start];
            previous = figure.End;
            if (Respectively().IsMatch(lead) && !Growing().IsMatch(lead)) yield break;
            if (Of(series, figure, lead) is { } statement) yield return statement;
        }

        foreach (var statement in Grown(series)) yield return statement;
    }

    private static Statement? Of(YearSeries series, Figure told, string lead)
    {
        var (sign, printed) = (Words.Direction(told.Label), new PrintedFigure(series.Passage, told));
        if (told.Unit.IsPercent)
            return sign != 0 && Between().Match(lead) is { Success: true } years && series[Year(years, "later")] is { } now && series[Year(years, "earlier")] is { } old && Arithmetic.Growth(old, now, sign) is { } growth
                ? new(printed, growth) { Reach = 3m, Confidence = 0.85m, Name = Words.RateOfChange(told.Label, sign) } : null;
        if (sign != 0 || !told.SameKind(series.Levels[0].Figure)) return null;
        // Another thing of these years may be summed up: a name of its own must be the series'.
        var (mean, sum) = (Arithmetic.Mean(series.Levels), Arithmetic.Sum(series.Levels));
        if (Mean().IsMatch(lead)) return new(printed, mean) { Reach = 0.2m, Confidence = 0.8m, Name = "年均" };
        return All().IsMatch(lead) ? new(printed, sum) { Reach = 0.2m, Confidence = 0.8m, Name = "累计" } : null;
    }

    // 2022年、2023年分别增长 p%、q%: each against the year before.
    private static IEnumerable<Statement> Grown(YearSeries series)
    {
        var passage = series.Passage;
        foreach (Match rates in Rates().Matches(passage.Text))
        {
            var years = YearSeries.Years(rates.Groups["years"].Value);
            var told = passage.Figures.Where(f => f.Start >= rates.Index + rates.Length && !f.Unit.IsCalendar).Take(years.Length).ToArray();
            if (rates.Index < series.End || rates.Index - series.End > MostBehind || told.Length < years.Length || !Array.TrueForAll(told, f => f.Unit.IsPercent)) continue;
            var sign = Words.Direction(rates.Groups["word"].Value);
            foreach (var (year, rate) in years.Zip(told))
                if (series[year] is { } now && series[year - 1] is { } old && Arithmetic.Growth(old, now, sign) is { } growth)
                    yield return new(new(passage, rate), growth) { Reach = 3m, Confidence = 0.8m, Name = Words.RateOfChange(rate.Label, sign) };
        }
    }

    private static int Year(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<later>20\d\d)年度?[^,，。;\d]{0,6}?[较比](?<earlier>20\d\d)年度?[^,，。;\d]{0,8}$")]
    private static partial Regex Between();

    [GeneratedRegex("分别")]
    private static partial Regex Respectively();

    [GeneratedRegex("分别[^,，。;]{0,8}(?:" + ChangeWords.Any + ")")]
    private static partial Regex Growing();

    [GeneratedRegex("(?:年均|年平均|平均每年)[^,，。;\\d增减]{0,6}$")]
    private static partial Regex Mean();

    [GeneratedRegex("(?:[两二三四五六]年|期间)?(?:累计|合计|共计|总计|共)[^,，。;\\d]{0,6}$")]
    private static partial Regex All();

    [GeneratedRegex(@"(?<years>20\d\d年?度?(?:(?:[、和及]|以及|至|-)20\d\d年?度?)+)[^,，。;\d]{0,6}分别[^,，。;\d]{0,8}?(?<word>" + ChangeWords.Any + ")")]
    private static partial Regex Rates();
}
