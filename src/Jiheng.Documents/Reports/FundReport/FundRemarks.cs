using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>Part three: the author's remarks, the annexes, who signs (有关说明).</summary>
internal static class FundRemarks
{
    public static void Write(ReportText text, FundMaterial material)
    {
        var remarks = material.Source.Notes;
        if (remarks.Count > 0) text.Heading(1, "有关说明");
        for (var i = 0; i < remarks.Count; i++) text.Body($"{i + 1}.{remarks[i]}");
        Annexes.List(text,
        [
            .. material.Forms.Select(static f => f.Form.Name + (f.Form.Name.Contains("基金", StringComparison.Ordinal) ? "绩效自评表" : "社会保险基金绩效自评表")), CalculationAppendix.Title,
            .. material.Corrections.Count > 0 ? [CorrectionAppendix.Title] : Array.Empty<string>(),
        ]);
        if (material.Source.Unit.Length == 0) return;
        text.Line(ParagraphStyle.Signature, $"{material.Source.Unit}");
        text.Line(ParagraphStyle.Signature, $"年　　月　　日");
    }
}
