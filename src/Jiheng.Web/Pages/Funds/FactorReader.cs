using Jiheng.Domain.Quantities;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>Reads the figures of an allocation by factors from their fields (因素栏识读); what cannot be right is named and left as it was.</summary>
internal sealed class FactorReader(IReadOnlyDictionary<string, string> fields)
{
    private const decimal Hundred = 100m;
    private const decimal MostCoefficient = 10m;

    internal List<Finding> Problems { get; } = [];

    /// <summary>待分配资金, 万元.</summary>
    internal decimal Pool(string name, string label, decimal before)
    {
        if (!fields.TryGetValue(name, out var text)) return before;
        if (!AmountField.TryRead(text, label, out var amount, out var problem)) return Wrong(name, problem, before);
        return amount is not { } pool ? 0m : pool >= 0m && decimal.Round(pool, 2) == pool && ExactDecimal.Holds(pool) ? pool : Wrong(name, $"{label}：给出“{text.Trim()}”，应为不小于0、最多两位小数的万元数。", before);
    }

    /// <summary>A weight as people give it, 60, as the ratio that it is.</summary>
    internal decimal Weight(string name, string label, decimal before) => Read(name, label, before * Hundred, 0m, static w => w is >= 0m and <= Hundred && decimal.Round(w, 2) == w, "0至100、最多两位小数的百分数，如 60") / Hundred;

    /// <summary>What a place has of a factor.</summary>
    internal decimal Value(string name, string label, decimal before) => Read(name, label, before, 0m, static v => v >= 0m && ExactDecimal.Holds(v), "不小于0、最多六位小数的数，如 1234.5");

    /// <summary>绩效调节系数; one that is not given changes nothing.</summary>
    internal decimal Coefficient(string name, string label, decimal before) => Read(name, label, before, 1m, static c => c is >= 0m and <= MostCoefficient && decimal.Round(c, 4) == c, "0至10、最多四位小数的数，如 1.05");

    private decimal Read(string name, string label, decimal before, decimal blank, Func<decimal, bool> isRight, string expected)
    {
        if (!fields.TryGetValue(name, out var text)) return before;
        var plain = NumberText.Normalise(text).TrimEnd('%');
        if (plain.Length == 0 || plain is "-" or "—" or "——" or "/") return blank;
        return NumberText.TryRead(plain, out var value, out _) && isRight(value) ? value : Wrong(name, $"{label}：给出“{text.Trim()}”，应为{expected}。", before);
    }

    private decimal Wrong(string name, string problem, decimal before)
    {
        Problems.Add(new(true, problem, FieldEditor.IdOf(name)));
        return before;
    }
}
