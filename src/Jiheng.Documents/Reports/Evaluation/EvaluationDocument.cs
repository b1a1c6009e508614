using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Reports.Evaluation;

/// <summary>
/// The report of an evaluation by a third party (绩效评价报告): project, conclusion, indicators one by one, experience,
/// problems, recommendations, opinion; the score sheet, the calculation of every figure and what was corrected as annexes.
/// </summary>
public static class EvaluationDocument
{
    /// <summary>Writes the report.</summary>
    public static CaseDocument Of(EvaluationMaterial material, FormLibrary forms)
    {
        var form = forms["score-sheet"];
        var text = new ReportText();
        EvaluationSummary.Write(text, material);
        EvaluationConclusion.Write(text, material);
        EvaluationIndicators.Write(text, material);
        EvaluationFindings.Write(text, material);
        Annexes.List(text, [form.Title, CalculationAppendix.Title, .. material.Corrections.Count > 0 ? [CorrectionAppendix.Title] : Array.Empty<string>()]);
        if (material.Submission.Evaluator.Length > 0)
        {
            text.Line(ParagraphStyle.Signature, $"{material.Submission.Evaluator}");
            text.Line(ParagraphStyle.Signature, $"年　　月　　日");
        }
        var sheet = FormDocuments.Page(material.Result, form, Annexes.Label(1));
        Section[] sections =
        [
            new(PageOrientation.Portrait, text.Blocks),
            FormSection.Of(sheet),
            CalculationAppendix.Of(text.Ledger, Annexes.Label(2)),
            .. material.Corrections.Count > 0 ? [CorrectionAppendix.Of(material.Corrections, Annexes.Label(3))] : Array.Empty<Section>(),
        ];
        return new CaseDocument("绩效评价报告", new OfficialDocument(material.Submission.ReportTitle, sections), [sheet]);
    }
}
