using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Monitoring;

/// <summary>Who answers for an alert, and by when (指定责任人).</summary>
internal sealed record AssignRequest(Guid OwnerId, DateOnly Due);

/// <summary>A corrective action, its outcome, or a reason (处置内容).</summary>
internal sealed record AlertTextRequest(string Text);

/// <summary>What somebody did about an alert, and when (处置记录).</summary>
internal sealed record AlertStepView(AlertDeed Deed, Guid? AccountId, string Who, DateTime At, string Text, Guid? OwnerId, DateOnly? Due);

/// <summary>An alert as the API shows it (监控预警); what was done about it is left out of lists.</summary>
internal sealed record AlertView(
    Guid Id, Guid YearId, Guid OrganisationId, AlertKind Kind, string Subject, string Message, bool Stands, DateOnly RaisedOn, DateOnly CheckedOn,
    AlertState State, Guid? OwnerId, DateOnly? Due, string Action, string Outcome, int Version, IReadOnlyList<AlertStepView>? Steps = null)
{
    /// <summary>With its history, and the names of those who acted.</summary>
    internal static async Task<AlertView> WithStepsAsync(JihengDb db, Alert alert, CancellationToken cancel)
    {
        var persons = alert.Steps.Select(static s => s.AccountId).OfType<Guid>().Distinct().ToList();
        var names = await db.Accounts.AsNoTracking().Where(a => persons.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return Of(alert) with { Steps = [.. alert.Steps.OrderBy(static s => s.Ordinal).Select(s => new AlertStepView(s.Deed, s.AccountId, s.AccountId is { } who ? names.GetValueOrDefault(who, "") : "", s.At, s.Text, s.OwnerId, s.Due))] };
    }

    internal static AlertView Of(Alert a) => new(a.Id, a.YearId, a.OrganisationId, a.Kind, a.Subject, a.Message, a.Stands, a.RaisedOn, a.CheckedOn, a.State, a.OwnerId, a.Due, a.Action, a.Outcome, a.Version);
}

/// <summary>Alerts and what is done about them (监控预警接口).</summary>
internal static class AlertEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/years/{yearId:guid}/alerts", ListAsync).WithName("alerts.list").WithSummary("预警").WithTags("运行监控").Produces<Page<AlertView>>();
        var one = api.MapGroup("/alerts/{id:guid}").WithTags("运行监控");
        one.MapGet("", async (Guid id, JihengDb db, Access access, CancellationToken cancel) => await FindAsync(id, db, access, cancel) is { } found ? ApiAnswer.Ok(await AlertView.WithStepsAsync(db, found, cancel), found.Version) : Answering.NotFound).WithName("alerts.get").WithSummary("一条预警和它的处置经过").Produces<AlertView>();
        one.MapPost("/assign", (Guid id, AssignRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel) =>
            OnAsync(id, request, http, db, access, a => AlertCommands.AssignAsync(db, access, a, request.OwnerId, request.Due, cancel), cancel)).Writes("alerts.assign").Versioned().WithSummary("指定责任人和整改期限").Produces<AlertView>();
        one.MapPost("/act", (Guid id, AlertTextRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel) =>
            OnAsync(id, request, http, db, access, a => AlertCommands.ActAsync(db, access, a, request.Text, cancel), cancel, isOwn: true)).Writes("alerts.act").Versioned().WithSummary("填写整改措施").Produces<AlertView>();
        one.MapPost("/report", (Guid id, AlertTextRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel) =>
            OnAsync(id, request, http, db, access, a => AlertCommands.ReportAsync(db, access, a, request.Text, cancel), cancel, isOwn: true)).Writes("alerts.report").Versioned().WithSummary("报告整改结果").Produces<AlertView>();
        one.MapPost("/close", (Guid id, AlertTextRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel) =>
            OnAsync(id, request, http, db, access, a => AlertCommands.CloseAsync(db, access, a, request.Text, cancel), cancel)).Writes("alerts.close").Versioned().WithSummary("销号；问题仍在时须说明理由").Produces<AlertView>();
        one.MapPost("/send-back", (Guid id, AlertTextRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel) =>
            OnAsync(id, request, http, db, access, a => AlertCommands.SendBackAsync(db, access, a, request.Text, cancel), cancel)).Writes("alerts.send-back").Versioned().WithSummary("退回整改").Produces<AlertView>();
    }

    private static async Task<IResult> ListAsync(Guid yearId, Word<AlertState>? state, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel)
    {
        var alerts = access.Seen(db.Alerts, db.Organisations).Where(a => a.YearId == yearId);
        if (state is { Value: var wanted }) alerts = alerts.Where(a => a.State == wanted);
        return ApiAnswer.Ok(await alerts.PageAsync(db, page, a => a.Id, AlertView.Of, cancel));
    }

    private static async Task<IResult> OnAsync(Guid id, object request, HttpRequest http, JihengDb db, Access access, Func<Alert, Task<Answer<Alert>>> change, CancellationToken cancel, bool isOwn = false)
    {
        if ((isOwn ? await FindToWriteAsync(id, db, access, cancel) : await FindAsync(id, db, access, cancel) ?? (Answer<Alert>)Access.Unseen).Refuses(out var found, out var refused)) return refused;
        if (IfMatch.Check(http, found, AlertView.Of(found), request) is { } stale) return ProblemAnswers.Of(stale);
        var changed = await change(found);
        return changed.IsGiven ? ApiAnswer.Ok(await AlertView.WithStepsAsync(db, found, cancel), found.Version) : ProblemAnswers.Of(changed.Refusal);
    }

    private static Task<Alert?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.Alerts.Include(a => a.Steps), db.Organisations).SingleOrDefaultAsync(a => a.Id == id, cancel);

    private static Task<Answer<Alert>> FindToWriteAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.FindToWriteAsync(db.Alerts.Include(a => a.Steps), db.Organisations, id, cancel);
}
