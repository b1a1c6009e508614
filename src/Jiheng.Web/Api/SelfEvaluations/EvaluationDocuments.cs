using Jiheng.Data.Cases;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Documents.Writing;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Targets;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.SelfEvaluations;

/// <summary>
/// The official documents of a self-evaluation (自评成文): the form, and of a roll-up the report with its annexes. What is audited
/// before a paper is handed in is what people download.
/// </summary>
internal sealed class EvaluationDocuments(JihengDb db, FormShelf shelf)
{
    internal const string FormId = "transfer-self-evaluation";

    /// <summary>The form by itself.</summary>
    internal (string Name, CaseDocument Document) Form(SelfEvaluationFigures figures)
    {
        var document = FormDocuments.Of([new FormResult("transfer", figures.Result)], shelf.Forms[FormId])[0];
        return ($"{figures.Funds.Name}{figures.Result.Form.Year}年度{document.Name}", document);
    }

    /// <summary>The report of a roll-up: what came and went, what was reached, every calculation; null of a unit without others below it.</summary>
    internal async Task<(string Name, CaseDocument Document)?> ReportAsync(SelfEvaluationPaper paper, SelfEvaluationFigures figures, Access access, CancellationToken cancel)
    {
        if (!paper.IsRollUp || figures.Children.Count == 0) return null;
        var form = figures.Result.Form;
        var title = $"{figures.Funds.Name}{form.Name}{form.Year}年度绩效自评报告";
        var submission = new TransferSubmission
        {
            Form = form, ReportTitle = title, Region = figures.Funds, Prefectures = figures.Children,
            MissingPrefectures = [.. figures.Missing.Select(static m => m.Name)], Documents = await InstrumentsAsync(paper, cancel),
        };
        var targets = await TargetDocuments.OfAsync(db, access, paper.YearId, paper.OrganisationId, cancel);
        return (title, TransferReport.Of(new(submission, figures.Result) { Targets = targets }, shelf.Forms[FormId]));
    }

    /// <summary>What is audited: the report where there is one, otherwise the form.</summary>
    internal async Task<(string Name, byte[] Word)> WordAsync(SelfEvaluationPaper paper, SelfEvaluationFigures figures, Access access, CancellationToken cancel)
    {
        var (name, document) = await ReportAsync(paper, figures, access, cancel) ?? Form(figures);
        using var word = new MemoryStream();
        DocxWriter.Write(document.Text!, word);
        return (name + ".docx", word.ToArray());
    }

    private async Task<IReadOnlyList<FundingDocument>> InstrumentsAsync(SelfEvaluationPaper paper, CancellationToken cancel)
    {
        var home = paper.OrganisationId;
        var all = await (from i in db.Instruments.AsNoTracking()
                         where i.YearId == paper.YearId && i.Entries.Any(e => e.ToId == home || e.FromId == home)
                         orderby i.Date, i.Agency, i.Serial
                         select new { Paper = i, Received = i.Entries.Where(e => e.ToId == home).Sum(e => (decimal?)e.Amount), Issued = i.Entries.Where(e => e.FromId == home).Sum(e => (decimal?)e.Amount) }).ToListAsync(cancel);
        return [.. all.Select(i => Of(i.Paper, i.Paper.IssuerId == home ? i.Issued ?? 0m : i.Received ?? 0m, i.Paper.IssuerId != home))];
    }

    private static FundingDocument Of(InstrumentPaper paper, decimal amount, bool isReceived) => new(
        paper.Number.ToString(), paper.Title, paper.Issuer, $"{paper.Date.Year}年{paper.Date.Month}月", isReceived, Words(paper.Source), paper.Batch,
        Derivation.Input($"documents.{paper.Number}", paper.Number.ToString(), Quantity.Of(amount, Units.WanYuan), new Origin(paper.Number.ToString())));

    private static string Words(FundsSource source) => source switch { FundsSource.Central => "中央", FundsSource.Regional => "自治区", FundsSource.Prefectural => "地州市", _ => "县市" };
}
