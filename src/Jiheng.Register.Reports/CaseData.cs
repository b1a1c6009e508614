using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Reports;

/// <summary>
/// The residents' counts in the form of a case folder (案例数据): heads.csv for the allocation, duplicates.csv for the self-evaluation, whose sum is the
/// actual value of the indicator 重复参保人数. What the check does not know, the amounts advanced and heads that nobody has given, is left blank to be filled in.
/// </summary>
public static class CaseData
{
    /// <summary>The files by name; none where no resident was counted.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(CheckMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        AreaCount[] residents = [.. material.Summary.Counts.Where(static c => c.Scheme == InsuranceSchemes.Residents)];
        return residents.Length == 0 ? [] : [(ResultNames.Heads, Heads(material, residents)), (ResultNames.Duplicates, Duplicates(residents, material.Summary.ConfirmedLeads > 0))];
    }

    /// <summary>In how many pooling areas the reported heads are blank, to be filled in before the allocation takes the files.</summary>
    public static int Unreported(CheckSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Counts.Count(static c => c.Scheme == InsuranceSchemes.Residents && c.Reported is null);
    }

    private static string Heads(CheckMaterial material, AreaCount[] residents) => CsvText.Row("地州市", "县市区", "审定参保人数（人）", "上报参保人数（人）", "提前下达（万元）") + string.Concat(residents.Select(c =>
    {
        var (prefecture, county) = (AreaNames.PrefectureOf(material.Regions, c.Area), AreaNames.Of(material.Regions, c.Area));
        return CsvText.Row(prefecture, prefecture == county ? "" : county, $"{c.Audited}", $"{c.Reported}", "");
    }));

    // A record that is both surplus and dead is counted with the duplicates, so that the sum is the reduction.
    private static string Duplicates(AreaCount[] residents, bool hasLeads)
    {
        var (surplus, reduction) = (residents.Sum(static c => c.Surplus), residents.Sum(static c => c.Reduction));
        return CsvText.Row("类别", "人数（人）", "说明") + CsvText.Row("重复参保", $"{surplus}", "国籍、证件类型、证件号码、姓名一致") + CsvText.Row(hasLeads ? "死亡未清退及经确认的线索" : "死亡未清退", $"{reduction - surplus}", "与死亡名单一致，不含已列入重复参保的");
    }
}
