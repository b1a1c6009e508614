using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Schemes;

/// <summary>Reads the share of a weight as a piecewise linear function of a rate (分段函数).</summary>
internal static class PiecesReader
{
    internal static PiecewiseLinear? Read(YamlMap map, string type, Diagnostics diagnostics)
    {
        var pieces = type switch
        {
            "threshold-linear" => Threshold(RatioText.Read(map, "from", diagnostics), RatioText.Read(map, "to", diagnostics)),
            "over-achievement" => OverAchievement(map, diagnostics),
            _ => [.. map.Maps("pieces").Select(p => Read(p, diagnostics))],
        };
        try
        {
            return new PiecewiseLinear(pieces);
        }
        catch (ArgumentException)
        {
            diagnostics.Error(map.At("pieces"), $"{pieces.Length} 段", "从低到高排列、互不重叠的分段", "请检查各段的 from 和 open");
            return null;
        }
    }

    // (r − from) ÷ (to − from) of the weight between the two ends, nothing below.
    private static Piece[] Threshold(decimal from, decimal to) =>
    [
        new(0m, true, 0m, 0m, $"低于{Percent(from)}，不得分"),
        new(from, true, -from / Width(from, to), 1m / Width(from, to), $"{Percent(from)}（含）—{Percent(to)}，按（完成率−{Percent(from)}）÷（{Percent(to)}−{Percent(from)}）计分"),
        new(to, true, 1m, 0m, $"达到{Percent(to)}，得满分"),
    ];

    // Linear up to 100%, then falling from full marks at 100% to none at the given end.
    private static Piece[] OverAchievement(YamlMap map, Diagnostics diagnostics)
    {
        var (floor, none) = (RatioText.Read(map, "from", diagnostics), RatioText.Read(map, "none_at", diagnostics));
        return
        [
            .. Threshold(floor, 1m).Take(2),
            new(1m, true, 1m + 1m / Width(1m, none), -1m / Width(1m, none), $"100%（含）—{Percent(none)}，每超1个百分点扣减相应比例"),
            new(none, true, 0m, 0m, $"达到{Percent(none)}，不得分"),
        ];
    }

    private static Piece Read(YamlMap map, Diagnostics diagnostics) => new(
        RatioText.Read(map, "from", diagnostics),
        map.OptionalText("open") != "true",
        map.Has("share") ? RatioText.Read(map, "share", diagnostics) : RatioText.Read(map, "intercept", diagnostics),
        map.Has("slope") ? RatioText.Read(map, "slope", diagnostics) : 0m,
        map.Text("text"));

    private static decimal Width(decimal from, decimal to) => to == from ? 1m : to - from;

    private static string Percent(decimal ratio) => QuantityFormat.Percent(ratio, 0);
}
