using Jiheng.Data.Cases;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports;

/// <summary>Self-evaluation forms that stand by themselves (单独成文的自评表): one document a form, its page its workbook.</summary>
public static class FormDocuments
{
    /// <summary>A document for each result, numbered and named when there are several: 01-项目支出绩效自评表（综合运行费）.</summary>
    /// <param name="results">Results of one kind of form.</param>
    /// <param name="form">Its definition.</param>
    /// <param name="notes">Notes of the case; those on figures kept as the source has them stand below their form.</param>
    public static IReadOnlyList<CaseDocument> Of(IReadOnlyList<FormResult> results, FormDefinition form, IReadOnlyList<CorrectionNote>? notes = null) =>
        [.. results.Select(r => Of(results.Count == 1 && !r.Id.Contains('/', StringComparison.Ordinal) ? form.Title : $"{Number(r)}-{form.Title}（{r.Result.Form.Name.Trim()}）", r.Result, form, KeptFigures.Of(notes ?? [], r.Id)))];

    /// <summary>The page of a result, as an annex when <paramref name="annex"/> names one.</summary>
    internal static FormPage Page(SelfEvaluationResult result, FormDefinition form, string annex = "", string? sheet = null)
    {
        var page = FormLayout.Layout(form, SelfEvaluationRecord.Of(result), new(annex, sheet));
        var labelled = annex.Length == 0 || page.Head.Any(static p => p.Style == ParagraphStyle.AnnexLabel);
        return labelled ? page : page with { Head = [new Paragraph(ParagraphStyle.AnnexLabel, annex), .. page.Head] };
    }

    private static CaseDocument Of(string name, SelfEvaluationResult result, FormDefinition form, IReadOnlyList<Paragraph> remarks)
    {
        var page = Page(result, form) is var bare && remarks.Count > 0 ? bare with { Foot = [.. bare.Foot, .. remarks] } : bare;
        return new(name, new OfficialDocument($"{result.Form.Name}（{result.Form.Year}年度）{form.Title}", [FormSection.Of(page)]), [page]);
    }

    // projects/03 is 03.
    private static string Number(FormResult result) => result.Id[(result.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
