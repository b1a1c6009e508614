using Jiheng.Documents.Model;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Register.Reports;

/// <summary>Part five: where the records are, how they are protected, who signs (有关说明).</summary>
internal static class RemarksPart
{
    internal static void Write(ReportText text, CheckMaterial material)
    {
        text.Heading(1, "有关说明");
        text.Body($"逐条明细另存为下列表格文件。");
        text.Table($"明细文件", "", new([34, 26, 68], [Tables.Head("明细", "文件", "内容"), .. Files(material).Select(static f => new Row([new(f.Title) { Align = CellAlign.Left }, new(f.Name) { Align = CellAlign.Left }, new(f.About) { Align = CellAlign.Left }]))], 1));
        text.LastBody($"每条记录有固定编号，据以登记处理结论：确认、排除或待查，登记后再次核查时自动沿用。明细中的证件号码已经脱敏，查看完整号码须写明理由，并逐次登记。");
    }

    /// <summary>The list of annexes and the signature.</summary>
    internal static void Sign(ReportText text, CheckMaterial material, IReadOnlyList<string> annexes)
    {
        Annexes.List(text, annexes);
        if (material.Unit.Length == 0) return;
        // One paragraph of two lines is never parted by a page.
        text.Line(ParagraphStyle.Signature, $"{material.Unit}\n年　　月　　日");
    }

    private static IEnumerable<(string Title, string Name, string About)> Files(CheckMaterial material)
    {
        yield return ("重复参保明细", "duplicates.csv", "同一人的全部参保，建议保留或核减，重叠月数和涉及金额");
        yield return ("死亡后仍参保明细", "deceased.csv", "参保记录、死亡名单、死亡后的月数和涉及金额");
        if (material.Summary.Leads.Count > 0) yield return ("线索明细", "leads.csv", "按规则分组的记录");
        yield return ("分统筹区人次", "counts.csv", "分统筹区、分险种的参保、核减和审定人次");
        yield return ("退回的行", "rejected.csv", "没有收下的行和原因");
    }
}
