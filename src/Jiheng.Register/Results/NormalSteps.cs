using Jiheng.Register.Normalising;

namespace Jiheng.Register.Results;

/// <summary>What was done to a text before it was compared (规范化步骤), in words.</summary>
internal static class NormalSteps
{
    internal static IReadOnlyList<string> Of(string printed, string normal, bool isName)
    {
        if (printed == normal) return [];
        var steps = new List<string>();
        if (printed.Any(static c => c is >= '！' and <= '～')) steps.Add("全角改为半角");
        if (printed.Any(static c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)) steps.Add("去掉空格和不可见字符");
        var target = new char[printed.Length];
        var length = isName ? KeyText.Name(printed, target) : KeyText.Code(printed, target);
        var plain = length < 0 ? printed : new string(target, 0, length);
        if (isName && plain.Contains('·', StringComparison.Ordinal) && !printed.Contains('·', StringComparison.Ordinal)) steps.Add("间隔号统一为“·”");
        if (!isName && printed.Any(static c => c is (>= 'a' and <= 'z') or (>= 'ａ' and <= 'ｚ'))) steps.Add("小写改为大写");
        if (plain != normal) steps.Add($"“{plain}”即“{normal}”");
        return steps;
    }
}
