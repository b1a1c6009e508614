using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>
/// The allocation table and the target tables as pages (分配表和绩效目标表). In a workbook each page is a sheet, and the
/// derivations behind its cells become formulas: due from heads and standard, subtotals from their rows.
/// </summary>
public static class AllocationPages
{
    private const int LongestSheetName = 31;

    /// <summary>The pages: the table first, then the region's targets, then each place's.</summary>
    public static IReadOnlyList<FormPage> Of(NoticeMaterial material, FormLibrary forms)
    {
        var notice = material.Notice;
        var targets = material.Targets.Select((t, i) => Targets(material, t, i, forms));
        if (material.Factors is { } factors) return [FactorPage.Of(notice.Annexes.Allocation, material.Result, factors, Annexes.Label(1)), .. targets];
        var table = new AllocationTable(notice.Annexes.Allocation, material.Result, notice.Terms.Standard)
        {
            AuditedHeading = notice.Heads.Audited,
            ReportedHeading = notice.Heads.Reported,
            ReductionHeading = notice.Heads.Reduction,
        };
        return [FormLayout.Layout(forms["fund-allocation"], AllocationRecord.Of(table), new(Annexes.Label(1))), .. targets];
    }

    private static FormPage Targets(NoticeMaterial material, Domain.Targets.TargetTable table, int index, FormLibrary forms)
    {
        var annex = Annexes.Label(NoticeMaterial.TargetsAnnex);
        var label = material.Targets.Count == 1 ? annex : $"{annex}-{Annexes.Number(index + 1)}";
        var sheet = "绩效目标_" + (table.RegionName.Length > 0 ? table.RegionName : material.Words.Whole);
        var page = FormLayout.Layout(forms["region-targets"], TargetTableRecord.Of(table), new(label, sheet[..Math.Min(sheet.Length, LongestSheetName)]));
        return index > 0 ? page : page with { Foot = [.. page.Foot, .. KeptFigures.Of(material.Notes, "targets")] };
    }
}
