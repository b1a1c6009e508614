using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Tracking;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads a filled form (填好的表的识别), as a form by itself or, where the order names one, into the paper that its unit has begun.</summary>
internal sealed class FormImport(FormShelf shelf, Rulebook rules)
{
    internal async Task<Answer<ImportReading>> ReadAsync(JobContext context, ImportOrder order, SourceDocument source, CancellationToken cancel)
    {
        var diagnostics = new Diagnostics();
        var document = shelf.Recogniser().Recognise(source, diagnostics);
        if (order.Kind == ImportKind.MonthlyReturn)
        {
            if (order.Paper is not { } id) return MonthlyReturnImport.Read(document, diagnostics);
            if (await context.Access!.Seen(context.Db.MonthlyReturns, context.Db.Organisations).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } monthly) return Access.Unseen;
            return MonthlyReturnImport.Read(document, diagnostics, await ImportTarget.OfAsync(context.Db, shelf.Regions, monthly, monthly.Month, cancel));
        }

        var import = new SelfEvaluationImport(shelf, rules);
        if (order.Paper is not { } known) return import.Read(document, diagnostics);
        if (await context.Access!.Seen(context.Db.SelfEvaluations.Include(p => p.Indicators), context.Db.Organisations).AsNoTracking().SingleOrDefaultAsync(p => p.Id == known, cancel) is not { } paper) return Access.Unseen;
        var reading = import.Read(document, diagnostics, paper, await ImportTarget.OfAsync(context.Db, shelf.Regions, paper, 0, cancel));
        if (reading.Body is not SelfEvaluationRequest body) return reading;
        var merged = EvaluationMerge.Of(paper, reading.Lines, body);
        return ImportReading.Of(order.Kind, merged.Lines, merged.Request());
    }
}
