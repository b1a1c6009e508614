using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>Part three: the author's remarks, figures that do not agree, the annexes, who signs (有关说明).</summary>
internal static class FundRemarks
{
    public static void Write(ReportText text, FundMaterial material)
    {
        string[] remarks = [.. material.Source.Notes, .. material.Result.Diagnostics];
        if (remarks.Length > 0) text.Heading(1, "有关说明");
        for (var i = 0; i < remarks.Length; i++) text.Body($"{i + 1}.{remarks[i]}");
        Annexes.List(text,
        [
            .. material.Forms.Select(static f => f.Form.Name + (f.Form.Name.Contains("基金", StringComparison.Ordinal) ? "绩效自评表" : "社会保险基金绩效自评表")), CalculationAppendix.Title,
            .. material.Corrections.Count > 0 ? [CorrectionAppendix.Title] : Array.Empty<string>(),
        ]);
        if (material.Source.Unit.Length > 0) text.Line(ParagraphStyle.Signature, $"{material.Source.Unit}");
    }
}
