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
        var (target, actual) = (TargetParser.Parse(Target(row)), ActualParser.Parse(Actual(row)));
        Doubt(row, target, actual);
        return new($"{keyPrefix}indicators.{number}", row.Level1, row.Level2, IndicatorNames.Own(row.Level3.Text), Points(row, "weight") ?? 0m, target, actual)
        {
            Code = IndicatorNames.Code(row.Level3.Text),
            Basis = row.Text("basis"),
            Reason = reason,
            Measures = measures.Length > 0 ? measures : row.Text("measures"),
            Remark = row.Text("remark"),
            Origin = scope.At(row.Level3.Place),
        };
    }

    /// <summary>Where the target is a number, words in the place of the actual value (一千三百多) cannot be scored: they are kept, and told.</summary>
    private void Doubt(IndicatorCells row, TargetValue target, ActualValue actual)
    {
        if (!row.Cells.TryGetValue("actual", out var cell)) return;
        if (actual is StatedValue && target is ComparisonTarget or AboutTarget or RangeTarget && Numerals().IsMatch(actual.Text))
            scope.Error(cell, $"与指标值“{target.Text}”同单位的数字，如“1300人”", "请改为阿拉伯数字写明的实际完成数；这一格按文字存放，不能计分");
        else if (actual is StatedValue && target is ComparisonTarget)
            scope.Warn(cell, $"与指标值“{target.Text}”同单位的数字", "指标值是数，实际完成值没有读出数；请核对，按文字存放的不能计分");
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

    [GeneratedRegex("[一二两三四五六七八九十百千万亿几数][一二三四五六七八九十百千万亿多余来]|[多余来几]$")]
    private static partial Regex Numerals();

    [GeneratedRegex(@"^\s*(?:偏差|未完成)?原因(?:分析)?[:：]")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"(?:^|(?<=[\n。；;]))\s*(?:下一步)?(?:改进|整改)措施[:：]")]
    private static partial Regex Measures();
}
