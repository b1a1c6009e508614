using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Targets;

/// <summary>Reads target values (指标值) as people print them. Never throws; see <see cref="TargetValue.Diagnostics"/>.</summary>
public static class TargetParser
{
    /// <summary>The target that <paramref name="text"/> states.</summary>
    public static TargetValue Parse(string? text)
    {
        var original = text ?? "";
        var plain = NumberText.Normalise(original).TrimEnd('。', ';', '；', ',');
        if (plain.Length == 0)
            return new QualitativeTarget(original) { Diagnostics = [new("target-blank", "指标值为空；请填写目标值，如 ≥95%。")] };
        return Numeric(original, plain) ?? Bracketed(original, plain) ?? Embedded(original, plain) ?? (TargetValue)Words(original, plain);
    }

    private static TargetValue? Numeric(string original, string plain)
    {
        if (ValueReading.Point(plain) is { } point) return new DeadlineTarget(original, point);
        return (TargetValue?)Range(original, plain) ?? Figure(original, plain);
    }

    private static TargetValue? Figure(string original, string plain)
    {
        var m = ValueGrammar.Figure.Match(plain);
        if (!m.Success || ValueReading.Quantity(m.Groups["n"].Value, m.Groups["u"].Value) is not { } value) return null;
        if (m.Groups["after"].Value == "左右" || m.Groups["before"].Value == "约") return new AboutTarget(original, value);
        return ValueReading.Comparison(m.Groups["before"].Value, m.Groups["after"].Value) is { } comparator
            ? new ComparisonTarget(original, comparator, value)
            : null;
    }

    private static RangeTarget? Range(string original, string plain)
    {
        foreach (var grammar in new[] { ValueGrammar.Range, ValueGrammar.Between, ValueGrammar.TwoSided })
        {
            var m = grammar.Match(plain);
            if (!m.Success) continue;
            var (ua, ub) = (m.Groups["ua"].Value, m.Groups["ub"].Value);
            var a = ValueReading.Quantity(m.Groups["a"].Value, ua.Length > 0 ? ua : ub);
            var b = ValueReading.Quantity(m.Groups["b"].Value, ub.Length > 0 ? ub : ua);
            if (a is not { } first || b is not { } second || !first.Unit.ConvertsTo(second.Unit)) return null;
            return Ends(original, first, second, Malformed(m));
        }

        return null;
    }

    private static RangeTarget Ends(string original, Quantity first, Quantity second, bool malformed)
    {
        var (lower, upper) = first <= second ? (first, second) : (second, first);
        var diagnostics = malformed || first > second
            ? new[] { new ValueDiagnostic("range-malformed", $"区间写法“{original}”不规范，按 {lower}–{upper} 理解；请改为 {lower}≤x≤{upper}。") }
            : [];
        return new RangeTarget(original, lower, upper) { Diagnostics = diagnostics };
    }

    // ≥95%且≤105% states two comparisons properly; every other joining of signs does not.
    private static bool Malformed(System.Text.RegularExpressions.Match m) =>
        m.Groups["signs"].Success && !(m.Groups["s"].Success && m.Groups["signs"].Length == 1 && m.Groups["s"].Value != m.Groups["signs"].Value);

    private static TargetValue? Bracketed(string original, string plain)
    {
        var m = ValueGrammar.Bracketed.Match(plain);
        if (!m.Success) return null;
        var (text, inner) = (m.Groups["text"].Value, m.Groups["in"].Value);
        if (Numeric(original, text) is { } outer) return outer with { Qualifier = inner };
        return Figure(original, inner) is ComparisonTarget figure
            ? figure with { Comparator = text.Contains("达到", StringComparison.Ordinal) && figure.Comparator == Comparator.Equal ? Comparator.AtLeast : figure.Comparator, Qualifier = text }
            : null;
    }

    private static ComparisonTarget? Embedded(string original, string plain)
    {
        var m = ValueGrammar.Embedded.Match(plain);
        if (!m.Success || ValueReading.Quantity(m.Groups["n"].Value, m.Groups["u"].Value) is not { } value) return null;
        if (ValueReading.Comparison(m.Groups["before"].Value, m.Groups["after"].Value) is not { } comparator) return null;
        return new ComparisonTarget(original, comparator, value) { Qualifier = m.Groups["head"].Value + m.Groups["tail"].Value };
    }

    private static QualitativeTarget Words(string original, string plain) => new(original)
    {
        Diagnostics = plain.Any(char.IsAsciiDigit)
            ? [new("target-not-a-figure", $"指标值“{original}”含有数字但不是可计算的目标，按定性指标处理；如需自动计分，请写成 ≥95%、≤60工作日 等形式。")]
            : [],
    };
}
