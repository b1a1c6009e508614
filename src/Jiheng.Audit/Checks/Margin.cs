using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>报销比例 71.2%，高于目标值（70%）1.2 个百分点: by how many points a rate is above another (高出、低于的百分点).</summary>
public sealed partial class Margin : ArithmeticRule
{
    private const int MostApart = 24;

    public override string Id => "margin";

    public override string Explanation => "“a%，高于（低于、超过、比……高）b% c 个百分点”“a% 比 b% 高 c 个百分点”：c＝a－b（低于的为 b－a）。";

    public override string Example => "报销比例71.2%，高于目标值（70%）2.1个百分点。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        FromThird(manuscript, static (sentence, figures, i) => Of(sentence.Passage, figures[i - 2], figures[i - 1], figures[i]));

    private static Statement? Of(Passage passage, Figure level, Figure against, Figure points)
    {
        if (points.Unit.Base != "百分点" || !level.Unit.IsPercent || !against.Unit.IsPercent || against.Start - level.End > MostApart || points.Start - against.End > MostApart) return null;
        var (lead, gap) = (passage.Text[level.End..against.Start], passage.Text[against.End..points.Start]);
        var word = Named().Match(lead) is { Success: true } named && Bare().IsMatch(gap) ? named : Than().IsMatch(lead) ? Higher().Match(gap) : Match.Empty;
        if (!word.Success) return null;
        var (a, b) = (new PrintedFigure(passage, level), new PrintedFigure(passage, against));
        return new(new(passage, points), word.Groups["below"].Success ? Arithmetic.Rest(b, a) : Arithmetic.Rest(a, b)) { Reach = 2m, Confidence = 0.85m, Name = "相差的百分点" };
    }

    [GeneratedRegex("^[,，](?:[^,，。;]{0,6})?(?:高于|超过|高出|超出|优于|(?<below>低于))[^,，。;]{0,14}$")]
    private static partial Regex Named();

    [GeneratedRegex("^[)]?[,，]?(?:的目标(?:值)?)?$")]
    private static partial Regex Bare();

    [GeneratedRegex("^[,，]?(?:比|较)[^,，。;]{0,14}$")]
    private static partial Regex Than();

    [GeneratedRegex("^[)]?的?[^,，。;]{0,8}(?:高出?|多出?|超出?|快|领先|提前|(?<below>低|少|慢|滞后|落后))了?$")]
    private static partial Regex Higher();
}
