using Jiheng.Platform.Answers;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Audits;

/// <summary>
/// Audited documents and what becomes of their findings (审核发现接口). Decisions on different findings do not collide, so none asks
/// for a version; who decided what, the journal says.
/// </summary>
internal static class AuditEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var audits = api.MapGroup("/audits").WithTags("报告审核");
        audits.MapGet("", ListAsync).WithName("audits.list").WithSummary("审核过的文件；paper 只列一件的").Produces<Page<AuditRow>>();
        audits.MapGet("/{id:guid}", GetAsync).WithName("audits.get").WithSummary("各条发现及处理；已不在最新一稿中的 stands 为假").Produces<AuditView>();
        audits.MapPut("/{id:guid}/findings/{key}", (Guid id, string key, DecisionRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
            OnAsync(id, db, access, d => AuditCommands.DecideAsync(db, access, d, key, request.State, request.Reason, request.Seen, Timestamp.Now(time), cancel), cancel)).Writes("audits.decide").WithSummary("认定：属实、不予采纳（须说明理由）或重新打开").Produces<AuditView>();
        audits.MapPut("/{id:guid}/findings/{key}/assignee", (Guid id, string key, AssigneeRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
            OnAsync(id, db, access, d => AuditCommands.AssignAsync(db, access, d, key, request.AccountId, Timestamp.Now(time), cancel), cancel)).Writes("audits.assign").WithSummary("指派给本单位的人核实").Produces<AuditView>();
    }

    private static async Task<IResult> ListAsync(Guid? paper, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel)
    {
        var part = await access.Seen(db.AuditedDocuments, db.Organisations).Where(d => paper == null || d.PaperId == paper).PageAsync(db, page, d => d.Id, static d => d, cancel);
        var ids = part.Items.Select(static d => d.Id).ToList();
        var counts = await db.Set<AuditedFinding>().Where(f => ids.Contains(f.DocumentId) && f.Stands && f.State != FindingState.Dismissed).GroupBy(f => new { f.DocumentId, f.State }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var known = counts.ToDictionary(static c => (c.Key.DocumentId, c.Key.State), static c => c.Count);
        int Count(AuditedDocument d, FindingState state) => known.GetValueOrDefault((d.Id, state));
        return ApiAnswer.Ok(new Page<AuditRow>([.. part.Items.Select(d => AuditRow.Of(d, Count(d, FindingState.Open), Count(d, FindingState.Accepted)))], part.Total, part.Next, part.TotalIsLeast));
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        await FindAsync(id, db, access, cancel) is { } found ? ApiAnswer.Ok(AuditView.Of(found), found.Version) : Answering.NotFound;

    private static async Task<IResult> OnAsync(Guid id, JihengDb db, Access access, Func<AuditedDocument, Task<Answer<AuditedDocument>>> change, CancellationToken cancel) =>
        await FindAsync(id, db, access, cancel) is { } found ? (await change(found)).As(static d => ApiAnswer.Ok(AuditView.Of(d), d.Version)) : Answering.NotFound;

    private static Task<AuditedDocument?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.AuditedDocuments.Include(d => d.Findings), db.Organisations).SingleOrDefaultAsync(d => d.Id == id, cancel);
}
