using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Jobs.Imports;

namespace Jiheng.Web.Pages.Funds;

/// <summary>Reads the factors of places from a table that was pasted (因素数据粘贴): a column for each factor of the allocation, by its name.</summary>
internal static class FactorImport
{
    private const decimal MostCoefficient = 10m;
    private static readonly Column Prefecture = Column.OptionalText("地州市", "地州", "单位");
    private static readonly Column County = Column.OptionalText("县市区", "县市");
    private static readonly Column Coefficient = Column.OptionalFigure("绩效调节系数", Units.None, "调节系数", "绩效系数");
    private static readonly Column Advanced = Column.OptionalFigure("提前下达", Units.WanYuan, "已提前告知数", "已提前下达");

    internal static ApiAnswer Read(PastedTable table, UnitNames units, FactorPlan plan, HashSet<string> known, Diagnostics diagnostics)
    {
        var factors = plan.Factors.Select(static f => Column.Figure(f.Name, f.Unit)).ToArray();
        var (lines, fields, seen) = (new List<ImportLine>(), new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in CsvTable.Parse(table.Lines, SentFile.Pasted, diagnostics, [Prefecture, County, .. factors, Coefficient, Advanced]).SoundRows)
        {
            foreach (var column in factors)
                if (row.Figure(column)!.Value.Value is var value && (value < 0m || !ExactDecimal.Holds(value))) diagnostics.Error(row.At(column), row.Text(column), "不小于0、最多六位小数的数", "请更正；本行未计入");
            var coefficient = row.Figure(Coefficient)?.Value ?? 1m;
            if (coefficient is < 0m or > MostCoefficient) diagnostics.Error(row.At(Coefficient), row.Text(Coefficient), $"0至{MostCoefficient}的系数", "请更正；本行未计入");
            if (units.Find(row, Prefecture, County, diagnostics) is not { } unit || diagnostics.IsWrong(row)) continue;
            if (!known.Contains(unit.RegionCode)) lines.Add(new(row.Line, $"第{table.RowOf(row.Line)}行 {unit.ShortName}", "error", "", "这个单位不在本方案的分配单位中；没有填入。"));
            else if (!seen.Add(unit.RegionCode)) lines.Add(new(row.Line, $"第{table.RowOf(row.Line)}行 {unit.ShortName}", "error", "", "与前面的行重复，本行未计入；请合并或更正。"));
            else Take(unit.RegionCode, new([.. factors.Select(c => row.Figure(c)!.Value.Value)], coefficient), row.Figure(Advanced)?.Value, $"第{table.RowOf(row.Line)}行 {unit.ShortName}", row.Line);
        }

        return AllocationImport.Answer([.. lines, .. diagnostics.Items.Select(table.Line)], fields);

        void Take(string code, FactorValues values, decimal? advanced, string place, int line)
        {
            FactorFields.Put(fields, code, values);
            if (advanced is { } amount) fields[AllocationFields.Name(code, "advanced")] = QuantityFormat.Shortest(amount);
            lines.Add(new(line, place, "ok", string.Join('，', plan.Factors.Select((f, i) => f.Name + QuantityFormat.Shortest(values.Values[i]) + f.Unit.Symbol)) + (values.Coefficient == 1m ? "" : $"，绩效调节系数{QuantityFormat.Shortest(values.Coefficient)}"), ""));
        }
    }
}
