using System.Text.RegularExpressions;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Appendix;

/// <summary>
/// Figures that are computed alike for every place (分地区同类数字) take one line together: 14 prefectures with three
/// figures each would fill pages and say three things.
/// </summary>
internal sealed partial class PlaceGroups(FigureWords words)
{
    private const int Fewest = 2;

    /// <summary>What figures of different places have in common, funds.*.central; null for other figures.</summary>
    public static string? PatternOf(Derivation figure) =>
        figure.Operands.Count > 0 && PlaceCode().IsMatch(figure.Key) && Parts(figure).All(static p => p.Key.Length > 0) ? PlaceCode().Replace(figure.Key, ".*") : null;

    /// <summary>Whether so many figures are worth a common line.</summary>
    public static bool IsWorth(IReadOnlyCollection<Derivation> group) => group.Count > Fewest;

    /// <summary>各地中央资金（第一批中央＋第二批中央）：乌鲁木齐 49465＋4372＝53837；…</summary>
    public string Line(IReadOnlyList<Derivation> group)
    {
        var common = FigureWords.CommonEnding([.. group.Select(words.NameOf)]);
        var first = words.NameOf(group[0]);
        var place = first[..^common];
        var formula = Shape(group[0], d => Stripped(words.NameOf(d), place));
        var unit = group[0].Unit.Symbol;
        var lines = group.Select(g => $"{words.NameOf(g)[..^common]}{Shape(g, d => Bare(d, unit))}＝{Bare(g, unit)}");
        return $"各地{first[^common..]}{(unit.Length > 0 ? $"（{unit}）" : "")}＝{formula}{Rounding(group[0])}：{string.Join("；", lines)}";
    }

    private static string Shape(Derivation figure, Func<Derivation, string> name)
    {
        var node = figure.Operator == Operator.Round ? figure.Operands[0] : figure;
        var sign = node.Operator switch { Operator.Add => "＋", Operator.Subtract => "－", Operator.Multiply => "×", Operator.Divide => "÷", _ => "、" };
        return string.Join(sign, node.Operands.Select(o => o.Key.Length == 0 && o.Operands.Count > 0 && o.Label.Length == 0 ? $"（{Shape(o, name)}）" : name(o)));
    }

    private static string Rounding(Derivation figure) => figure.Operator == Operator.Round ? "，" + DerivationText.Step(figure) : "";

    private static string Stripped(string name, string place) => name.StartsWith(place, StringComparison.Ordinal) ? name[place.Length..] : name;

    private static string Bare(Derivation figure, string unit)
    {
        var value = DerivationText.Value(FigureWords.Unalias(figure));
        return unit.Length > 0 && value.EndsWith(unit, StringComparison.Ordinal) ? value[..^unit.Length] : value;
    }

    // The keyed figures that a figure rests on, through steps and subtotals that have no key.
    private static IEnumerable<Derivation> Parts(Derivation figure) =>
        figure.Operands.SelectMany(static o => FigureWords.IsInline(o) ? Parts(o) : [FigureWords.Unalias(o)]);

    [GeneratedRegex(@"\.\d{6}(?=\.|$)")]
    private static partial Regex PlaceCode();
}
