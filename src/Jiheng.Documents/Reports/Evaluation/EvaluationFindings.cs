using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Evaluation;

namespace Jiheng.Documents.Reports.Evaluation;

/// <summary>Parts four to seven: experience, problems, recommendations, opinion (经验、问题、建议、意见).</summary>
internal static class EvaluationFindings
{
    public static void Write(ReportText text, EvaluationMaterial material)
    {
        var source = material.Submission;
        if (source.Experience.Count > 0)
        {
            text.Heading(1, "主要经验及做法");
            for (var i = 0; i < source.Experience.Count; i++) text.Body($"{i + 1}.{source.Experience[i]}");
        }

        Points(text, "存在的问题", source.Problems);
        Points(text, "有关建议", source.Recommendations);
        text.Heading(1, "被评价单位意见");
        if (source.Opinion.Length > 0) text.Body($"{source.Opinion.TrimEnd('。')}。");
        else text.Body($"评价结果尚未收到被评价单位的反馈意见。");
    }

    private static void Points(ReportText text, string title, IReadOnlyList<EvaluationPoint> points)
    {
        if (points.Count == 0) return;
        text.Heading(1, title);
        foreach (var point in points)
        {
            text.Heading(2, point.Title);
            text.Entered(point.Detail);
        }
    }
}
