using Jiheng.Platform.Enrolment;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Web.Api.Enrolment;

/// <summary>What is decided about a row (认定请求).</summary>
internal sealed record RegisterDecisionRequest(RegisterVerdict Verdict, string Reason = "");

/// <summary>A decision as the API shows it (核查结论).</summary>
internal sealed record RegisterDecisionView(Guid Id, Guid OrganisationId, string RowId, RegisterVerdict Verdict, string Reason, Guid DecidedById, DateTime DecidedAt, int Version)
{
    internal static RegisterDecisionView Of(RegisterDecision d) => new(d.Id, d.OrganisationId, d.RowId, d.Verdict, d.Reason, d.DecidedById, d.DecidedAt, d.Version);
}

/// <summary>Decisions about rows of register checks (参保核查结论接口); the next check of the unit applies them.</summary>
internal static class RegisterEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var decisions = api.MapGroup("/register/decisions").WithTags("参保核查");
        decisions.MapGet("", async ([AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
            ApiAnswer.Ok(await access.Seen(db.RegisterDecisions, db.Organisations).PageAsync(db, page, d => d.Id, RegisterDecisionView.Of, cancel))).WithName("register.decisions").WithSummary("已认定的核查结论").Produces<Page<RegisterDecisionView>>();
        decisions.MapPut("/{key}", async (string key, RegisterDecisionRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
            (await RegisterDecisions.DecideAsync(db, access, key, request.Verdict, request.Reason, Timestamp.Now(time), cancel)).As(static d => ApiAnswer.Ok(RegisterDecisionView.Of(d), d.Version))).Writes("register.decide").WithSummary("对一行核查结果认定：确认、排除、待查，须说明理由").Produces<RegisterDecisionView>();
    }
}
