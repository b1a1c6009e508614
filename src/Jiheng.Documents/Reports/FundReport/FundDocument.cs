using System.Globalization;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>
/// The report on income and expenditure of social insurance funds (基金收支情况报告): the statement, what it says in words,
/// each fund, remarks; the self-evaluation forms, the calculation of every figure, and what was corrected as annexes.
/// </summary>
public static class FundDocument
{
    private const string Form = "social-insurance-fund";

    /// <summary>Writes the report.</summary>
    public static CaseDocument Of(FundMaterial material, FormLibrary forms)
    {
        var text = new ReportText();
        text.Line(ParagraphStyle.Title, $"{TitleLines.Of(material.Source.Title, "")}");
        FundOverview.Write(text, material);
        FundChapters.Write(text, material);
        FundRemarks.Write(text, material);
        var pages = material.Forms.Select((f, i) => WithRemarks(FormDocuments.Page(f, forms[Form], Annexes.Label(i + 1), $"{forms[Form].Sheet}{Annexes.Number(i + 1)}"), material, i + 1)).ToArray();
        var next = pages.Length + 1;
        Section[] sections =
        [
            new(PageOrientation.Portrait, text.Blocks),
            .. pages.Select(FormSection.Of),
            CalculationAppendix.Of(text.Ledger, Annexes.Label(next)),
            .. material.Corrections.Count > 0 ? [CorrectionAppendix.Of(material.Corrections, Annexes.Label(next + 1))] : Array.Empty<Section>(),
        ];
        return new CaseDocument("社会保险基金收支情况报告", new OfficialDocument(material.Source.Title, sections), [FundStatementTable.Page(text, material), .. pages]);
    }

    // What a form prints against itself is said below it; forms are numbered as their folders are.
    private static FormPage WithRemarks(FormPage page, FundMaterial material, int number) =>
        page with { Foot = [.. page.Foot, .. KeptFigures.Of(material.Corrections, string.Create(CultureInfo.InvariantCulture, $"fund-forms/{number:00}"))] };
}
