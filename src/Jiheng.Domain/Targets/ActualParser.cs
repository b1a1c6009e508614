using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Targets;

/// <summary>Reads actual values (实际完成值) as people print them. Never throws; see <see cref="ActualValue.Diagnostics"/>.</summary>
public static class ActualParser
{
    /// <summary>The actual value that <paramref name="text"/> states.</summary>
    public static ActualValue Parse(string? text)
    {
        var original = text ?? "";
        var plain = NumberText.Normalise(original).TrimEnd('。', ';', '；', ',');
        if (plain.Length == 0 || plain is "-" or "—" or "——" or "/") return new MissingValue();
        if (ValueReading.Point(plain.TrimStart('=')) is { } point) return new DatedValue(original, point);
        return Measured(original, plain) ?? (ActualValue)new StatedValue(original);
    }

    private static MeasuredValue? Measured(string original, string plain)
    {
        var m = ValueGrammar.Figure.Match(plain);
        if (!m.Success || ValueReading.Quantity(m.Groups["n"].Value, m.Groups["u"].Value) is not { } value) return null;
        var exact = m.Groups["before"].Value is "" or "=" or "达到" && !m.Groups["after"].Success;
        return new MeasuredValue(original, value)
        {
            Diagnostics = exact ? [] : [new("actual-not-measured", $"实际完成值“{original}”带有比较符号或概数，不是实测数，按 {value} 计算；请填写实际完成的数值。")],
        };
    }
}
