using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Web.Api.Funds;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads the head counts of an allocation (分配基础数导入): a row for every place that is allocated to directly.</summary>
internal static class HeadCountImport
{
    private static readonly Column Prefecture = Column.OptionalText("地州市", "地州", "单位");
    private static readonly Column County = Column.OptionalText("县市区", "县市");
    private static readonly Column Audited = Column.Figure("审定参保人数", Units.Person, "审核参保人数");
    private static readonly Column Reported = Column.Figure("上报参保人数", Units.Person);
    private static readonly Column Advanced = Column.Figure("提前下达", Units.WanYuan, "已提前告知数");

    // In the unit of the column: whoever writes 万人 is told of 万人.
    private static string Expected(Unit? unit) => unit is null || ReferenceEquals(unit, Units.Person) ? $"0至{AllocationCommands.MostPeople}的整数人数"
        : $"0至{QuantityFormat.Shortest(Quantity.Of(AllocationCommands.MostPeople, Units.Person).ConvertTo(unit).Value)}{unit.Symbol}、合整数人";

    internal static ImportReading Read(string name, string text, UnitNames units, Diagnostics diagnostics)
    {
        var table = CsvTable.Parse(text, name, diagnostics, Prefecture, County, Audited, Reported, Advanced);
        var (places, lines) = (new Dictionary<string, PlaceCounts>(), new List<ImportLine>());
        foreach (var row in table.SoundRows)
        {
            foreach (var column in new[] { Audited, Reported })
                if (row.Figure(column)!.Value.Value is var heads && (heads < 0 || heads > AllocationCommands.MostPeople || decimal.Truncate(heads) != heads)) diagnostics.Error(row.At(column), row.Text(column), Expected(row.PrintedUnit(column)), "请更正；本行未计入");
            if (units.Find(row, Prefecture, County, diagnostics) is not { } unit || diagnostics.IsWrong(row)) continue;
            var counts = new PlaceCounts(unit.RegionCode, (long)row.Figure(Reported)!.Value.Value, (long)row.Figure(Audited)!.Value.Value, row.Figure(Advanced)!.Value.Value);
            if (!places.TryAdd(unit.RegionCode, counts)) diagnostics.Error(row.At(County), unit.ShortName, "每个单位一行", "与前面的行重复，本行未计入；请合并或更正");
            else lines.Add(ImportLines.Ok(row.Line, unit.ShortName, $"上报{counts.Reported}人，审定{counts.Audited}人，已提前下达{QuantityFormat.Shortest(counts.Advanced)}万元"));
        }

        return ImportReading.Of(ImportKind.HeadCounts, [.. lines, .. ImportLines.Of(diagnostics)], places.Count == 0 ? null : new AllocationRequest(Path.GetFileNameWithoutExtension(name), [.. places.Values]));
    }
}
