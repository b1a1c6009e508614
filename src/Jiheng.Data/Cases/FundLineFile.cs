using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases;

/// <summary>Reads the funds block (资金情况) of a project or a department; the total is computed, never entered.</summary>
internal static class FundLineFile
{
    private static readonly Column Source = Column.Text("资金来源");
    private static readonly Column Initial = Column.OptionalFigure("年初预算数", Units.WanYuan);
    private static readonly Column Budget = Column.OptionalFigure("全年预算数", Units.WanYuan);
    private static readonly Column Arrived = Column.OptionalFigure("实际到位数", Units.WanYuan, "到位数");
    private static readonly Column Executed = Column.Figure("全年执行数", Units.WanYuan, "实际支出数");

    internal static IReadOnlyList<FundLine> Read(CaseFile file, string keyPrefix, string totalLabel, Diagnostics diagnostics)
    {
        var table = file.Table(diagnostics, Source, Initial, Budget, Arrived, Executed);
        foreach (var row in table.SoundRows.Where(r => !HasBudget(r)))
            diagnostics.Error(row.At(Budget), "", "数字", "请填写全年预算数（没有调整的，与年初预算数相同）；本行未计入");
        var parts = table.SoundRows.Where(HasBudget).Select((row, i) => Line(row, $"{keyPrefix}funds.", i + 1)).ToArray();
        return parts.Length == 0 ? [] : [FundLine.TotalOf(keyPrefix + "funds", totalLabel, parts), .. parts];
    }

    private static FundLine Line(CsvRow row, string prefix, int number)
    {
        var label = row.Text(Source);
        var id = IdOf(label, number);
        Derivation? Figure(Column column, string name) => row.Figure(column) is { } figure
            ? Derivation.Input($"{prefix}{id}.{name}", $"{label}{column.Name}", figure, row.At(column))
            : null;
        // Where a budget was never adjusted, the table may hold the initial one only.
        return new(id, label, Figure(Initial, "initial"), Figure(Budget, "budget") ?? Figure(Initial, "budget")!, Figure(Executed, "executed")!)
        {
            Arrived = Figure(Arrived, "arrived"),
        };
    }

    private static bool HasBudget(CsvRow row) => (row.Figure(Budget) ?? row.Figure(Initial)) is not null;

    private static string IdOf(string label, int number) => label switch
    {
        "当年财政拨款" => "appropriation",
        "上年结转资金" => "carried_over",
        "其他资金" => "other",
        "上级资金" => "superior",
        "本级资金" => "own",
        "中央资金" => "central",
        "地方资金" => "local",
        "社会保险基金" => "social_insurance",
        _ => "source" + number,
    };
}
