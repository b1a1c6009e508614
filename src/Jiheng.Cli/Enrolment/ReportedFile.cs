using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;
using Jiheng.Register.Schemes;

namespace Jiheng.Cli.Enrolment;

/// <summary>Reads reported heads (上报人数) by pooling area and scheme.</summary>
internal static class ReportedFile
{
    private static readonly Column Area = Column.Text("统筹区", "统筹区代码", "县市区", "区划代码");
    private static readonly Column Scheme = Column.OptionalText("险种");
    private static readonly Column Heads = Column.Figure("上报人数", Units.Person, "上报参保人数");

    internal static Dictionary<(string Area, string Scheme), long> Read(string path, RegionTree regions, Diagnostics diagnostics)
    {
        var table = CsvTable.Read(path, diagnostics, Area, Scheme, Heads);
        var heads = new Dictionary<(string, string), long>();
        foreach (var row in table.SoundRows)
        {
            if (Code(row, regions, diagnostics) is not { } code) continue;
            var scheme = row.Text(Scheme).Length > 0 ? row.Text(Scheme) : InsuranceSchemes.Residents;
            var value = row.Figure(Heads)!.Value.Value;
            if (value < 0m || value != decimal.Truncate(value)) diagnostics.Error(row.At(Heads), row.Text(Heads), "不小于0的整数", "请更正");
            else if (!heads.TryAdd((code, scheme), (long)value)) diagnostics.Error(row.At(Area), row.Text(Area), "每个统筹区、险种一行", "与前面的行重复，请合并或删除");
        }

        return heads;
    }

    // A code that no list has is still a place of the register.
    private static string? Code(CsvRow row, RegionTree regions, Diagnostics diagnostics)
    {
        if (RegionCode.IsWellFormed(row.Text(Area))) return row.Text(Area);
        switch (regions.Find(row.Text(Area)))
        {
            case RegionMatch.Found found:
                return found.Region.Code;
            case RegionMatch.Ambiguous:
                diagnostics.Error(row.At(Area), row.Text(Area), "唯一的统筹区", "同名的不止一处，请改填区划代码");
                return null;
            default:
                diagnostics.Error(row.At(Area), row.Text(Area), "统筹区的区划代码或名称", "请核对；名称不在区划表中的填代码");
                return null;
        }
    }
}
