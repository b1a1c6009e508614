using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.Targets;

namespace Jiheng.Data.Cases;

/// <summary>Reads indicators.csv (指标表) into indicators.</summary>
internal static class IndicatorFile
{
    private static readonly Column Code = Column.OptionalText("代码");
    private static readonly Column Level1 = Column.Text("一级指标");
    private static readonly Column Level2 = Column.Text("二级指标");
    private static readonly Column Level3 = Column.Text("三级指标");
    private static readonly Column Target = Column.Text("指标值", "预期指标值");
    private static readonly Column Basis = Column.OptionalText("指标值设定依据", "指标解释");
    private static readonly Column Actual = new("实际完成值", null, true, true, "实际完成指标值");
    private static readonly Column Weight = Column.Figure("分值", Units.Point);
    private static readonly Column OptionalWeight = Column.OptionalFigure("分值", Units.Point);
    private static readonly Column Rule = Column.OptionalText("评分规则");
    private static readonly Column Conditions = Column.OptionalText("条件");
    private static readonly Column Tier = Column.OptionalText("档次");
    private static readonly Column TierShare = Column.OptionalFigure("档内比例", Units.Percent);
    private static readonly Column Reason = Column.OptionalText("偏差原因", "未完成原因");
    private static readonly Column Measures = Column.OptionalText("改进措施");
    private static readonly Column Remark = Column.OptionalText("评分说明");
    private static readonly Column UnitColumn = Column.OptionalText("单位", "计量单位");

    internal static IReadOnlyList<Indicator> Read(CaseFile file, string keyPrefix, bool scored, Diagnostics diagnostics)
    {
        var weight = scored ? Weight : OptionalWeight;
        var table = file.Table(diagnostics, Code, Level1, Level2, Level3, Target, Basis, Actual, weight, Rule, Conditions, Tier, TierShare, Reason, Measures, Remark, UnitColumn);
        if (!table.IsComplete) return [];
        return [.. table.Rows.Where(r => r.IsSound || !scored).Select((row, i) => Read(row, weight, $"{keyPrefix}indicators.{i + 1}", diagnostics))];
    }

    private static Indicator Read(CsvRow row, Column weight, string key, Diagnostics diagnostics) => new(
        key, row.Text(Level1), row.Text(Level2), row.Text(Level3), row.Figure(weight)?.Value ?? 0m,
        TargetParser.Parse(row.Text(Target)), ActualParser.Parse(row.Text(Actual)))
    {
        Code = row.Text(Code),
        Basis = row.Text(Basis),
        RuleId = row.Text(Rule),
        Conditions = ReadConditions(row, diagnostics),
        Tier = ReadTier(row, diagnostics),
        TierShare = row.Figure(TierShare)?.InBase,
        Reason = row.Text(Reason),
        Measures = row.Text(Measures),
        Remark = row.Text(Remark),
        Origin = new(row.Source, row.Line),
    };

    private static bool[] ReadConditions(CsvRow row, Diagnostics diagnostics)
    {
        var text = row.Text(Conditions);
        if (text.Length == 0) return [];
        var parts = text.Split(';', '；', '、').Select(p => p.Trim()).ToArray();
        if (Array.TrueForAll(parts, p => p is "1" or "0" or "是" or "否")) return [.. parts.Select(p => p is "1" or "是")];
        diagnostics.Error(row.At(Conditions), text, "以分号隔开的 1（符合）或 0（不符合）", "请逐项填写，如 1;1;0");
        return [];
    }

    private static Attainment? ReadTier(CsvRow row, Diagnostics diagnostics)
    {
        switch (row.Text(Tier))
        {
            case "": return null;
            case "达成": return Attainment.Full;
            case "部分达成": return Attainment.Partial;
            case "未达成": return Attainment.Missed;
            case var other:
                diagnostics.Error(row.At(Tier), other, "达成、部分达成或未达成", "请改为三档之一");
                return null;
        }
    }
}
