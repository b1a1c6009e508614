using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>Reads one row of the grid of indicators (指标行识读) and names what cannot be read.</summary>
internal sealed class IndicatorReader(int number, IReadOnlyDictionary<string, string> cells, List<Finding> problems)
{
    internal string Text(string column) => cells.GetValueOrDefault(column, "");

    internal IndicatorRow Read(Guid paper, int ordinal, string level1, string level2, IndicatorRow? before, bool isRollUp)
    {
        if (level1.Length == 0 || level2.Length == 0) Wrong(level1.Length == 0 ? "level1" : "level2", "一级、二级指标没有填写。");
        if (Text("target").Length == 0) Wrong("target", "指标值没有填写。");
        var method = isRollUp ? Choice<RollUpMethod>("rollup", "汇总方式") : null;
        if (Text("conditions").Any(static c => c is not ('0' or '1'))) Wrong("conditions", $"要点判断给出“{Text("conditions")}”，应为每个要点一个 1（符合）或 0（不符合），如 110。");
        return new()
        {
            PaperId = paper, Ordinal = ordinal, Level1 = level1, Level2 = level2, Level3 = Text("level3"), Target = Text("target"), Weight = Number("weight", "分值") ?? 0m, RuleId = Text("rule"), Conditions = Text("conditions"),
            // What comes from below is not entered here.
            Tier = method is null ? Choice<Attainment>("tier", "档次") : null, TierShare = Number("share", "档内比例") is { } share ? share / IndicatorFields.Whole : null, RollUp = method,
            Actual = method is null ? before?.Actual ?? "" : "", Reason = before?.Reason ?? "", Measures = before?.Measures ?? "", Numerator = Number("numerator", "分子"), Base = Number("base", "分母或权数"),
        };
    }

    private decimal? Number(string column, string label)
    {
        var text = Text(column).TrimEnd('%', '％', '分');
        if (text.Length == 0) return null;
        if (NumberText.TryRead(NumberText.Normalise(text), out var value, out _)) return value;
        Wrong(column, $"{label}给出“{Text(column)}”，应为数字，如 12.5。");
        return null;
    }

    private T? Choice<T>(string column, string label)
        where T : struct, Enum
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        foreach (var value in Enum.GetValues<T>())
            if (IndicatorFields.Word(value) == text) return value;
        Wrong(column, $"{label}“{text}”不认识；请在下拉框中选择。");
        return null;
    }

    private void Wrong(string column, string what) => problems.Add(new(true, $"第{number}行：{what}", FieldEditor.IdOf(IndicatorFields.Name(number, column))));
}
