using System.Text.RegularExpressions;

namespace Jiheng.Domain.Targets;

/// <summary>
/// The printed shapes of target and actual values (指标值文法), over text normalised by
/// <see cref="Quantities.NumberText.Normalise"/>.
/// </summary>
internal static partial class ValueGrammar
{
    private const string Number = @"(?:[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)";
    private const string UnitText = @"(?:[^\d\s≥≤<>=~,;:()，。；：、-]{0,8}?)";
    private const string Before = "≥|≤|>|<|=|不低于|不少于|不小于|大于等于|达到|不高于|不超过|不多于|不大于|小于等于|控制在|高于|超过|大于|多于|低于|少于|小于|约";
    private const string After = "及以上|以上|及以内|以内|之内|及以下|以下|左右|内";

    /// <summary>Sign or word, number, unit, word: ≥1570万人; 0.1%以内; 70%左右.</summary>
    [GeneratedRegex($"^(?<before>{Before})?(?<n>{Number})(?<u>{UnitText})(?<after>{After})?$")]
    internal static partial Regex Figure { get; }

    /// <summary>Two numbers: 6-9个月; 95%~105%.</summary>
    [GeneratedRegex($"^(?<a>{Number})(?<ua>{UnitText})(?:-|~|—+|至|到)(?<b>{Number})(?<ub>{UnitText})$")]
    internal static partial Regex Range { get; }

    /// <summary>95%≤x≤105%, x a letter or a short name.</summary>
    [GeneratedRegex($@"^(?<a>{Number})(?<ua>{UnitText})[≤<](?<x>[^\d≥≤<>=]{{1,20}})[≤<](?<b>{Number})(?<ub>{UnitText})$")]
    internal static partial Regex Between { get; }

    /// <summary>≥95%且≤105%, and the malformed 105%≤≥95%.</summary>
    [GeneratedRegex($@"^(?<s>[≥≤])?(?<a>{Number})(?<ua>{UnitText})(?:,|，|且|、|并|并且)?(?<signs>[≥≤]{{1,2}})(?<b>{Number})(?<ub>{UnitText})$")]
    internal static partial Regex TwoSided { get; }

    /// <summary>2024年5月前; 每月25日前; 12月底前; 2024年4月.</summary>
    [GeneratedRegex(@"^(?<every>每月|每季度|每季|每年)?(?:(?<y>(?:19|20)\d\d)年)?(?:(?<m>1[0-2]|0?[1-9])月份?)?(?:(?<d>3[01]|[12]\d|0?[1-9])[日号])?(?<end>底|末)?(?<by>之前|以前|前)?$")]
    internal static partial Regex Calendar { get; }

    /// <summary>One comparison inside a sentence: 上访率控制在0.1%以内，……; 达到……目标值(2084万人).</summary>
    [GeneratedRegex($"^(?<head>[^\\d]*?)(?<before>{Before})(?<n>{Number})(?<u>%|‰|万人次|万人|人次|人|万元|亿元|元|个月|个工作日|工作日|日|个|次|项)(?<after>{After})?(?<tail>(?:[,;。、，；][^\\d]*)?)$")]
    internal static partial Regex Embedded { get; }

    /// <summary>Text with the figure it stands for in brackets: 达到……目标值(2084万人).</summary>
    [GeneratedRegex(@"^(?<text>[^()]*)\((?<in>[^()]*)\)$")]
    internal static partial Regex Bracketed { get; }
}
