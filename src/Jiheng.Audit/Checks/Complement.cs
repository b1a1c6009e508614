using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>男性占 46.3%，女性占 53.7%: shares of two kinds that leave nothing else (互补两类的占比).</summary>
public sealed partial class Complement : ArithmeticRule
{
    private const decimal Whole = 100m;
    private const int MostApart = 24;

    public override string Id => "share.kinds";

    public override string Explanation => "先后写出互补两类（男与女、职工与居民、城镇与农村等，见标签词典 kinds）占比的，两个百分比之和应当为 100%。";

    public override string Example => "受访者中男性占46.3%，女性占55.7%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from pair in sentence.Figures.Zip(sentence.Figures.Skip(1))
        where pair.First.Unit.IsPercent && pair.Second.Unit.IsPercent && IsShare(pair.First) && IsShare(pair.Second) && pair.Second.Start - pair.First.End < MostApart
            && manuscript.Labels.AreWhole([pair.First.Label, pair.Second.Label], "kinds") && IsOfOne(pair.First.Label, pair.Second.Label)
        select Of(new(passage, pair.First), new(passage, pair.Second));

    private static Statement Of(PrintedFigure first, PrintedFigure second) =>
        new(second, new(Domain.Quantities.Estimate.Exact(Whole) - first.Estimate, $"100% - {first.Text}", [first])) { Reach = 0.5m, Confidence = 0.7m };

    private static bool IsShare(Figure f) => Share().IsMatch(f.Label);

    // 职工占参保人数的…, 居民占住院人次的…: shares of two wholes.
    private static bool IsOfOne(string first, string second) => Of().Match(second).Value is var named && (named.Length == 0 || Of().Match(first).Value == named);

    [GeneratedRegex("占(?:比|[^,，;]{0,10}的?(?:比重|比例)?)?(?:为|达)?$")]
    private static partial Regex Share();

    [GeneratedRegex("(?<=占)[^,，;]{2,10}")]
    private static partial Regex Of();
}
