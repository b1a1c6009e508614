using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>The self-evaluation that a job is about, as its account may see it now (自评表).</summary>
internal static class EvaluationPapers
{
    internal static async Task<(SelfEvaluationPaper Paper, SelfEvaluationFigures Figures)?> EvaluationAsync(this JobContext context, Rulebook rules, CancellationToken cancel)
    {
        var id = context.Read<PaperOrder>().Id;
        var paper = await context.Access!.Seen(context.Db.SelfEvaluations.Include(p => p.Indicators), context.Db.Organisations).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        return paper is null ? null : (paper, await SelfEvaluationFigures.OfAsync(context.Db, paper, rules, cancel));
    }
}
