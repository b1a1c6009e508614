using System.Globalization;
using System.Text.Json;
using Jiheng.Domain.Derivations;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Pages.Shell;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>
/// The result of an approved self-evaluation goes to the public (绩效自评结果公开): a paper of its own, which is screened, approved and
/// published as the workflow disclosure says. It holds what was approved, by its hash.
/// </summary>
internal static class EvaluationDisclosure
{
    private const string Workflow = "disclosure";

    private static readonly KeptQuery<Func<JihengDb, Guid, string, string, CancellationToken, Task<Guid?>>> OfUnit = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid organisation, string period, string title, CancellationToken _) =>
        db.HandledPapers.Where(p => p.OrganisationId == organisation && p.WorkflowId == Workflow && p.Period == period && p.Title == title).Select(p => (Guid?)p.Id).FirstOrDefault()));

    internal static async Task<IResult> StartAsync(Guid id, JihengDb db, Access access, SelfEvaluationSlice slice, PaperDesk desk, Workbench bench, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        var handled = await db.HandledPapers.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        if (handled.Status == PaperStatus.Running) return ProblemAnswers.Of(Reasons.PaperRefused, "自评办结后才能公开。");
        if (await FindAsync(db, handled, cancel) is not null) return ProblemAnswers.Of(Reasons.Exists, "这张自评表的结果已经发起公开；请在办件中查看。");
        var content = PaperContent.Of(JsonSerializer.SerializeToElement(Content(handled, await slice.FiguresAsync(paper, cancel)), ApiJson.Options));
        if (!content.IsGiven) return ProblemAnswers.Of(content.Refusal);
        var opened = await desk.OpenAsync(access, new(Guid.CreateVersion7(), PaperKind.Free, null, Workflow, handled.Period, TitleOf(handled)), content.Value.Snapshot, bench.Now, cancel);
        return opened.As(static at => ApiAnswer.Ok(new { at.Paper.Id }));
    }

    /// <summary>The paper by which the result of another one is published; null when nobody has begun it.</summary>
    internal static Task<Guid?> FindAsync(JihengDb db, HandledPaper handled, CancellationToken cancel) => OfUnit.In(db)(db, handled.OrganisationId, handled.Period, TitleOf(handled), cancel);

    private static string TitleOf(HandledPaper handled) => handled.Title.Replace("自评表", "自评", StringComparison.Ordinal) + "结果公开";

    private static Dictionary<string, string> Content(HandledPaper handled, SelfEvaluationFigures figures)
    {
        var (result, total) = (figures.Result, figures.Result.Form.Funds[0]);
        return new()
        {
            ["1 项目"] = result.Form.Name, ["2 年度"] = result.Form.Year.ToString(CultureInfo.InvariantCulture), ["3 单位"] = result.Form.Unit,
            ["4 全年预算"] = DerivationText.Value(total.Budget), ["5 全年执行"] = DerivationText.Value(total.Executed),
            ["6 预算执行率"] = result.ExecutionRate is { } rate ? DerivationText.Value(rate) : "—",
            ["7 自评得分"] = result.Total is { } score ? $"{DerivationText.Value(score)}，{result.Grade}" : "—",
            ["8 依据的自评表"] = handled.Title, ["9 办结内容散列"] = handled.Hash,
        };
    }
}
