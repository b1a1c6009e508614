using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>
/// The bands of a form's own rule text (评分规则分档): 到位率 90%—100% 得 3 分；若 80%≤完成率＜90%，得分＝80%×权重;
/// 满意度≥90%，得 10 分.
/// </summary>
internal sealed partial record ScoreBands(IReadOnlyList<ScoreBands.Band> Bands)
{
    /// <summary>From (included) to (excluded, but 100 included): points, or a share of the weight.</summary>
    internal sealed record Band(decimal From, decimal To, decimal? Points, decimal? Share);

    internal static ScoreBands? Of(Passage criterion)
    {
        var bands = new List<Band>();
        foreach (Match match in Pattern().Matches(criterion.Text))
        {
            decimal? Number(string group) => match.Groups[group].Success ? decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;
            var share = match.Groups["full"].Success ? 1m : Number("share") / 100m;
            bands.Add(new(Number("from")!.Value, Number("to") ?? decimal.MaxValue, Number("points"), share));
        }

        return bands.Count >= 2 ? new(bands) : null;
    }

    /// <summary>What a rate earns, or null when it falls in no band.</summary>
    internal decimal? Earned(decimal rate, decimal weight) =>
        Bands.FirstOrDefault(b => rate >= b.From && (rate < b.To || (b.To == 100m && rate == 100m))) is { } band ? band.Points ?? band.Share * weight : null;

    [GeneratedRegex(@"(?:(?<from>\d+(?:\.\d+)?)%(?:\(含\))?(?:[-~～至]|[≤<][^\d≤<,，;]{1,8}[≤<])(?<to>\d+(?:\.\d+)?)%(?:\(含\))?|[≥](?<from>\d+(?:\.\d+)?)%)的?[,，]?(?:的)?得(?:分)?=?(?:(?<full>满分|权重分?的?100%)|(?<share>\d+(?:\.\d+)?)%[×*]?(?:权重|分值)|(?<points>\d+(?:\.\d+)?)分)")]
    private static partial Regex Pattern();
}
