using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Cases;

/// <summary>
/// Reads heads.csv (分配基础数): a row for every place that is allocated to directly. A blank county means that the
/// prefecture itself is.
/// </summary>
internal static class HeadCountFile
{
    private static readonly Column Prefecture = Column.Text("地州市");
    private static readonly Column County = new("县市区", null, true, true);
    private static readonly Column Audited = Column.Figure("审定参保人数", Units.Person);
    private static readonly Column Reported = Column.Figure("上报参保人数", Units.Person);
    private static readonly Column Advanced = Column.Figure("提前下达", Units.WanYuan);

    internal static HeadCountArea? Read(CaseFile file, Places places, Diagnostics diagnostics)
    {
        var table = file.Table(diagnostics, Prefecture, County, Audited, Reported, Advanced);
        var groups = new Dictionary<string, (Region Region, List<HeadCountArea> Counties, HeadCountArea? Own)>();
        var order = new List<string>();
        foreach (var row in table.SoundRows)
        {
            if (places.Find(row, Prefecture, null, RegionLevel.Prefecture) is not { } region) continue;
            if (groups.TryAdd(region.Code, (region, [], null))) order.Add(region.Code);
            Add(row, groups, region, places, diagnostics);
        }

        // A prefecture of which no county could be read is missing, not empty.
        var prefectures = order.Select(code => groups[code]).Where(g => g.Own is not null || g.Counties.Count > 0)
            .Select(g => g.Own ?? HeadCountArea.Sum(g.Region.Code, g.Region.CustomaryName, g.Counties)).ToArray();
        string[] missing = [.. places.Prefectures().Where(p => prefectures.All(a => a.Code != p.Code)).Select(p => p.CustomaryName)];
        if (prefectures.Length > 0 && missing.Length > 0)
            diagnostics.Error(new(file.Name), $"{prefectures.Length}个地州市", $"{prefectures.Length + missing.Length}个地州市", $"缺少{string.Join("、", missing)}；合计不完整，请补报后重新计算");
        return prefectures.Length == 0 ? null : HeadCountArea.Sum(places.Home.Code, places.Home.Whole + "总计", prefectures);
    }

    private static void Add(CsvRow row, Dictionary<string, (Region Region, List<HeadCountArea> Counties, HeadCountArea? Own)> groups, Region region, Places places, Diagnostics diagnostics)
    {
        if (Array.Find([Audited, Reported], c => row.Figure(c)!.Value.Value is var heads && (heads < 0m || decimal.Truncate(heads) != heads)) is { } column)
        {
            diagnostics.Error(row.At(column), row.Text(column), "不小于0的整数人数", "请更正；本行未计入");
            return;
        }

        var figures = new HeadCounts(row.Figure(Reported)!.Value.Value, row.Figure(Audited)!.Value.Value, row.Figure(Advanced)!.Value.Value, new(row.At(Reported), row.At(Audited), row.At(Advanced)));
        var group = groups[region.Code];
        if (row.Text(County).Length == 0)
        {
            if (group.Counties.Count > 0 || group.Own is not null)
                diagnostics.Error(row.At(County), "", "县市区名称", $"{region.CustomaryName}已有其他行，本行未计入；请补上县市区或删除");
            else groups[region.Code] = group with { Own = HeadCountArea.Leaf(region.Code, region.CustomaryName, figures) };
            return;
        }

        if (places.Find(row, County, region) is not { } county) return;
        if (group.Own is not null || group.Counties.Exists(c => c.Code == county.Code))
            diagnostics.Error(row.At(County), row.Text(County), "每个县市区一行", "与前面的行重复，本行未计入；请合并或更正");
        else group.Counties.Add(HeadCountArea.Leaf(county.Code, row.Text(County), figures));
    }
}
