using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Quantities;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads conditions (条件) such as “金额 >= 1000” and “级别 = 县”.</summary>
internal static class ConditionReader
{
    internal static IReadOnlyList<Condition> Read(YamlMap map, string key, IReadOnlyList<FactDeclaration> facts, Diagnostics diagnostics) =>
        [.. map.Texts(key).Select(t => Parse(map, key, t, facts, diagnostics)).OfType<Condition>()];

    private static Condition? Parse(YamlMap map, string key, string text, IReadOnlyList<FactDeclaration> facts, Diagnostics diagnostics)
    {
        var plain = text.Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal).Replace("!=", "≠", StringComparison.Ordinal)
            .Replace('＞', '>').Replace('＜', '<').Replace('＝', '=');
        var comparison = Condition.Operators.FirstOrDefault(o => plain.Contains(o, StringComparison.Ordinal));
        if (comparison is null || plain.Split(comparison) is not [var left, var right])
            return Wrong("“名称 比较号 值”，如 金额 >= 1000、级别 = 县", "比较号为 >=、<=、>、<、=、!= 之一，请改正");
        var (name, value) = (left.Trim(), right.Trim());
        if (facts.FirstOrDefault(f => f.Name == name) is not { } fact)
            return Wrong($"已声明的名称：{string.Join("、", facts.Select(f => f.Name))}", "请改正名称，或在 facts 中声明");
        if (fact.IsNumber)
        {
            if (NumberText.TryRead(value, out var number, out _)) return new(name, comparison, number, value, map.At(key));
            return Wrong($"与数字比较，如 {name} >= 1000", $"数字的单位是 facts 中声明的“{fact.Unit}”，不要写在条件里");
        }

        if (comparison is not ("=" or "≠")) return Wrong($"{name} = … 或 {name} != …", "文字只能比较是否相同，请改正");
        return fact.Choices.Contains(value) ? new(name, comparison, null, value, map.At(key)) : Wrong($"{name}的取值：{string.Join("、", fact.Choices)}", "请改正");

        Condition? Wrong(string expected, string action)
        {
            diagnostics.Error(map.At(key), text, expected, action);
            return null;
        }
    }
}
