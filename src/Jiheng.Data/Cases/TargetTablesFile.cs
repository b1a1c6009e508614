using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Cases;

/// <summary>Reads targets/targets.yaml, indicators.csv and targets.csv (区域绩效目标).</summary>
internal static class TargetTablesFile
{
    private static readonly Column Level1 = Column.Text("一级指标");
    private static readonly Column Level2 = Column.Text("二级指标");
    private static readonly Column Level3 = Column.Text("三级指标");
    private static readonly Column Target = Column.Text("指标值");
    private static readonly Column Place = Column.Text("地州市");
    private static readonly Column Central = Column.Figure("中央资金", Units.WanYuan);
    private static readonly Column Local = Column.OptionalFigure("地方资金", Units.WanYuan);

    internal static TargetCase? Read(CaseInfo info, Places places, Diagnostics diagnostics)
    {
        if (info.File("targets", "targets.yaml").Map(diagnostics) is not { } map) return null;
        var fromAllocation = FromAllocation(map, diagnostics);
        var indicators = Indicators(info.File("targets", "indicators.csv"), diagnostics);
        var read = new TargetCase
        {
            Title = map.OptionalText("title") ?? "",
            Year = (int)map.Number("year"),
            Project = map.Text("project"),
            Province = map.OptionalText("province") ?? "",
            CentralAuthority = map.OptionalText("central_department") ?? "",
            FinanceAuthority = map.OptionalText("finance_department") ?? "",
            Authority = map.OptionalText("department") ?? "",
            Goals = map.Texts("goals"),
            AmountsFromAllocation = fromAllocation,
            HomeCode = places.Home.Code,
            Indicators = indicators,
            Places = ReadPlaces(info.File("targets", "targets.csv"), fromAllocation, indicators, places, diagnostics),
        };
        map.ReportUnknownKeys();
        return indicators.Count == 0 ? null : read;
    }

    private static bool FromAllocation(YamlMap map, Diagnostics diagnostics)
    {
        var source = map.Text("amount_from");
        if (source is not ("allocation" or "targets" or ""))
            diagnostics.Error(map.At("amount_from"), source, "allocation（取分配结果）或 targets（取 targets.csv）", "请改为两者之一；现按 targets 读取");
        return source == "allocation";
    }

    private static List<TargetLine> Indicators(CaseFile file, Diagnostics diagnostics)
    {
        var table = file.Table(diagnostics, Level1, Level2, Level3, Target);
        var lines = new List<TargetLine>();
        foreach (var row in table.IsComplete ? table.Rows.Where(r => r.IsSound) : [])
        {
            if (lines.Exists(l => l.Level3 == row.Text(Level3))) diagnostics.Error(row.At(Level3), row.Text(Level3), "每个三级指标一行", "与前面的行重复，本行未计入；请合并或更名");
            else lines.Add(new(row.Text(Level1), row.Text(Level2), row.Text(Level3), row.Text(Target)));
        }

        return lines;
    }

    private static List<TargetPlace> ReadPlaces(CaseFile file, bool fromAllocation, List<TargetLine> indicators, Places places, Diagnostics diagnostics)
    {
        var own = indicators.Select(i => Column.OptionalText(i.Level3)).ToArray();
        var table = file.Table(diagnostics, fromAllocation ? [Place, .. own] : [Place, Central, Local, .. own]);
        var read = new List<TargetPlace>();
        foreach (var row in table.IsComplete ? table.Rows.Where(r => r.IsSound) : [])
        {
            if (places.Find(row, Place, null, RegionLevel.Prefecture) is not { } region) continue;
            if (read.Exists(p => p.Code == region.Code)) diagnostics.Error(row.At(Place), row.Text(Place), "每个地州市一行", "与前面的行重复，本行未计入；请合并或更正");
            else read.Add(ReadPlace(row, region, own));
        }

        return read;
    }

    private static TargetPlace ReadPlace(CsvRow row, Region region, Column[] own)
    {
        Derivation? Amount(Column column, string key) => row.Figure(column) is { } figure
            ? Derivation.Input($"targets.{region.Code}.{key}", region.CustomaryName + column.Name, figure, row.At(column))
            : null;
        return new(region.Code, region.CustomaryName, own.Where(c => row.Text(c).Length > 0).ToDictionary(c => c.Name, row.Text))
        {
            Central = Amount(Central, "central"),
            Local = Amount(Local, "local"),
            Origin = row.At(Place),
        };
    }
}
