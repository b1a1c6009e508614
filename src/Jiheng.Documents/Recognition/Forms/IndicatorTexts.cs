using System.Text.RegularExpressions;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Makes indicators of indicator rows (指标): comparison, number and unit may stand in columns of their own.</summary>
internal sealed partial class IndicatorTexts(RecognitionScope scope, string keyPrefix)
{
    internal Indicator Of(IndicatorCells row, int number)
    {
        var (reason, measures) = Reason(row.Text("reason"));
        return new(
            $"{keyPrefix}indicators.{number}", row.Level1, row.Level2, IndicatorNames.Own(row.Level3.Text), Points(row, "weight") ?? 0m,
            TargetParser.Parse(Target(row)), ActualParser.Parse(Actual(row)))
        {
            Code = IndicatorNames.Code(row.Level3.Text),
            Basis = row.Text("basis"),
            Reason = reason,
            Measures = measures.Length > 0 ? measures : row.Text("measures"),
            Remark = row.Text("remark"),
            Origin = scope.At(row.Level3.Place),
        };
    }

    internal TargetIndicator TargetOf(IndicatorCells row) => new(row.Level1, row.Level2, IndicatorNames.Own(row.Level3.Text), TargetParser.Parse(Target(row)));

    /// <summary>Points printed in a column; null with a diagnostic when they are no number.</summary>
    internal decimal? Points(IndicatorCells row, string role)
    {
        if (!row.Cells.TryGetValue(role, out var cell) || cell.IsDash) return null;
        if (NumberText.TryRead(cell.Text.TrimEnd('分'), out var value, out _)) return value;
        scope.Error(cell, "分数", "请改为数字；这一格未计入");
        return null;
    }

    private string Target(IndicatorCells row)
    {
        var (target, measure) = (IndicatorNames.OneLine(row.Text("target")), IndicatorNames.OneLine(row.Text("measure")));
        var sign = scope.Lexicon["natures"].Find(row.Text("nature")) is { } nature and not "qualitative" ? nature : "";
        if (!NumberText.TryRead(target, out _, out _)) return target.Length > 0 && IsSignedNumber(target) ? target + measure : target;
        return sign + target + measure;
    }

    private static string Actual(IndicatorCells row)
    {
        var (actual, measure) = (IndicatorNames.OneLine(row.Text("actual")), IndicatorNames.OneLine(row.Text("measure")));
        return NumberText.TryRead(actual, out _, out _) ? actual + measure : actual;
    }

    private static bool IsSignedNumber(string text) => NumberText.Normalise(text) is ['≥' or '≤' or '=' or '>' or '<', .. var rest] && NumberText.TryRead(rest, out _, out _);

    /// <summary>The cell for reasons and measures, which forms mark by 偏差原因： and 改进措施：.</summary>
    private static (string Reason, string Measures) Reason(string text)
    {
        var at = Measures().Match(text);
        var reason = Reasons().Replace(at.Success ? text[..at.Index] : text, "").Trim();
        return (reason is "无" or "/" or "-" || NumberText.TryRead(reason, out _, out _) ? "" : reason, at.Success ? text[(at.Index + at.Length)..].Trim() : "");
    }

    [GeneratedRegex(@"^\s*(?:偏差|未完成)?原因(?:分析)?[:：]")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"(?:^|(?<=[\n。；;]))\s*(?:下一步)?(?:改进|整改)措施[:：]")]
    private static partial Regex Measures();
}
