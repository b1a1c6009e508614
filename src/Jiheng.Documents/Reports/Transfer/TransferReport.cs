using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Writing;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>A report with what its text is made of (已成文的报告).</summary>
/// <param name="Document">The report.</param>
/// <param name="Ledger">Every figure, entered text and ordinal that stands in it.</param>
public sealed record ComposedReport(CaseDocument Document, FigureLedger Ledger);

/// <summary>
/// Writes a region's self-evaluation report on a transfer (转移支付绩效自评报告): six parts in the order that the notice
/// demands, the official form, the calculation of every figure, and what was corrected.
/// </summary>
public static class TransferReport
{
    private const string Name = "绩效自评报告";

    /// <summary>The report; <paramref name="form"/> is the definition of 转移支付区域（项目）绩效目标自评表.</summary>
    public static CaseDocument Of(TransferMaterial material, FormDefinition form) => Compose(material, form).Document;

    /// <summary>The report with its ledger.</summary>
    public static ComposedReport Compose(TransferMaterial material, FormDefinition form)
    {
        var text = new ReportText();
        string[] annexes =
        [
            material.Form.Name + form.Title, CalculationAppendix.Title,
            .. material.Corrections.Count > 0 ? [CorrectionAppendix.Title] : Array.Empty<string>(),
        ];
        Body(material, text, annexes);
        var page = FormLayout.Layout(form, SelfEvaluationRecord.Of(material.Result), new FormOptions(Annex: "附件1"));
        Note(page, text, material.Result, annexes[0]);
        Section[] sections =
        [
            new(PageOrientation.Portrait, text.Blocks),
            FormSection.Of(page),
            CalculationAppendix.Of(text.Ledger, "附件2"),
            .. material.Corrections.Count > 0 ? [CorrectionAppendix.Of(material.Corrections, "附件3")] : Array.Empty<Section>(),
        ];
        IReadOnlyList<FormPage> pages = [page with { Head = [.. page.Head.Where(static p => p.Style != ParagraphStyle.AnnexLabel)] }, .. FundsPages.Of(material, text)];
        return new(new CaseDocument(Name, new OfficialDocument(material.Submission.ReportTitle, sections), pages), text.Ledger);
    }

    private static void Body(TransferMaterial material, ReportText text, string[] annexes)
    {
        new OpeningPart(material, text).Write();
        new AllocationPart(material, text).Write();
        text.Heading(1, "绩效目标完成情况分析");
        new FundsPart(material, text).Write();
        new ManagementPart(material, text).Write();
        new GoalsPart(material, text).Write();
        new IndicatorsPart(material, text).Write();
        new DeviationsPart(material, text).Write();
        new UsePart(material, text).Write();
        new ClosingPart(material, text).Write(annexes);
    }

    private static void Note(FormPage page, ReportText text, SelfEvaluationResult result, string title)
    {
        text.Ledger.Part = new(title, "");
        foreach (var cell in page.Table.Rows.SelectMany(static r => r.Cells))
        {
            if (cell.Figure is not { Derivation: var figure }) continue;
            var owner = result.Indicators.FirstOrDefault(r => figure.Key.StartsWith(r.Indicator.Key + ".", StringComparison.Ordinal));
            text.Ledger.Figure(owner is null ? figure : figure.Called(owner.Indicator.Level3 + figure.Label), cell.Text);
        }
    }
}
