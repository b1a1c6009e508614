using Jiheng.Platform.SelfEvaluations;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>What the keys of a self-evaluation's snapshot are called (自评表改动的名称).</summary>
internal static class EvaluationLabels
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        [""] = "名称", ["target"] = "指标值", ["actual"] = "实际完成值", ["reason"] = "未完成原因", ["measures"] = "改进措施", ["score"] = "得分", ["weight"] = "分值", ["completion"] = "完成率",
    };

    private static readonly Dictionary<string, string> Names = new() { ["goal.expected"] = "总体目标", ["goal.achieved"] = "全年实际完成情况", ["scheme"] = "评分方案", ["remark"] = "说明", ["authority.central"] = "中央主管部门", ["authority.local"] = "地方主管部门" };

    internal static Func<string, string?> Of(SelfEvaluationFigures figures)
    {
        var indicators = figures.Result.Form.Indicators.ToDictionary(static i => i.Key, static i => i.Level3, StringComparer.Ordinal);
        var labels = figures.Figures().Where(static f => f.Key.Length > 0).DistinctBy(static f => f.Key).ToDictionary(static f => f.Key, static f => f.Label, StringComparer.Ordinal);
        return key =>
        {
            if (Names.TryGetValue(key, out var name)) return name;
            if (EvaluationTexts.Items.FirstOrDefault(i => key.StartsWith($"management.{i.Id}.", StringComparison.Ordinal)) is { Id: not null } item) return item.Name + (key.EndsWith("situation", StringComparison.Ordinal) ? " 情况说明" : " 存在问题和改进措施");
            if (!key.StartsWith("indicators.", StringComparison.Ordinal)) return labels.GetValueOrDefault(key) is { } label ? label : key;
            var end = key.IndexOf('.', "indicators.".Length);
            var (row, part) = end < 0 ? (key, "") : (key[..end], key[(end + 1)..]);
            return $"{indicators.GetValueOrDefault(row, "已删除的第" + row["indicators.".Length..] + "个指标")} {Parts.GetValueOrDefault(part, "")}".TrimEnd();
        };
    }
}
