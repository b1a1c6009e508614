using Jiheng.Platform.Tracking;

namespace Jiheng.Web.Pages.Returns;

/// <summary>What the keys of a return's snapshot are called (跟踪反馈表改动的名称).</summary>
internal static class ReturnLabels
{
    internal static Func<string, string?> Of(ReturnFigures figures)
    {
        var labels = figures.Figures().Where(static f => f.Key.Length > 0).DistinctBy(static f => f.Key).ToDictionary(static f => f.Key, static f => f.Label, StringComparer.Ordinal);
        return key =>
        {
            const string line = "tracking.";
            if (!key.StartsWith(line, StringComparison.Ordinal) || !char.IsAsciiDigit(key[line.Length])) return labels.GetValueOrDefault(key, key);
            var end = key.IndexOf('.', line.Length);
            var number = end < 0 ? key[line.Length..] : key[line.Length..end];
            return end < 0 ? $"第{number}行 文号、项目、性质" : $"第{number}行 {labels.GetValueOrDefault(key, Part(key[(end + 1)..]))}";
        };
    }

    private static string Part(string part) => part switch { "received" => "收到", "issued" => "分解下达", "paid" => "支出", "progress" => "支出进度", _ => part };
}
