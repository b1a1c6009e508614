using Jiheng.Data.Cases;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Reports.Evaluation;
using Jiheng.Documents.Reports.FundReport;
using Jiheng.Documents.Reports.Notice;
using Jiheng.Documents.Reports.Transfer;

namespace Jiheng.Documents.Reports;

/// <summary>All official documents of a case (案例成文清单), in the order of the subsidy's life.</summary>
public static class CaseDocuments
{
    /// <summary>The documents that the case has the data for.</summary>
    public static IReadOnlyList<CaseDocument> Of(CaseResult result, FormLibrary forms)
    {
        var source = result.Case;
        var documents = new List<CaseDocument>();
        if (source.Allocation is { } notice && result.Allocation is { } allocation)
            documents.Add(NoticeDocument.Of(new NoticeMaterial(notice, allocation, result.TargetTables, source.Tracking) { Notes = source.Info.Notes }, forms));
        if (source.Transfer is { } transfer && result.Transfer is { } form)
            documents.Add(TransferReport.Of(Transfer(result, transfer, form), forms["transfer-self-evaluation"]));
        else if (source.Fund is { } fund && result.Fund is { } statement)
            documents.Add(FundDocument.Of(new FundMaterial(fund, statement, [.. result.FundForms.Select(static f => f.Result)], OfFunds(source.Info.Notes)), forms));
        else documents.AddRange(FormDocuments.Of(result.FundForms, forms["social-insurance-fund"]));
        if (source.Evaluation is { } evaluation && result.Evaluation is { } evaluated)
            documents.Add(EvaluationDocument.Of(new EvaluationMaterial(evaluation.Submission, evaluated.Result, source.Info.Notes), forms));
        if (result.Department is { } department) documents.AddRange(FormDocuments.Of([department], forms["department-self-evaluation"]));
        documents.AddRange(FormDocuments.Of(result.Projects, forms["project-self-evaluation"], source.Info.Notes));
        return documents;
    }

    // fund.csv and fund-forms/…; what was corrected in other parts of the case is the concern of their documents.
    private static IReadOnlyList<CorrectionNote> OfFunds(IReadOnlyList<CorrectionNote> notes) =>
        [.. notes.Where(static n => n.Key.StartsWith("fund.", StringComparison.Ordinal) || n.Key.StartsWith("fund-forms", StringComparison.Ordinal))];

    private static TransferMaterial Transfer(CaseResult result, TransferCase source, FormResult form) => new(source.Submission, form.Result)
    {
        Fund = result.Fund,
        Targets = result.TargetTables,
        Corrections = result.Case.Info.Notes,
    };
}
