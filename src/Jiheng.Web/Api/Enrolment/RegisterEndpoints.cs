using Jiheng.Platform.Enrolment;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Pages.Enrolment;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Enrolment;

/// <summary>What is decided about a row (认定请求).</summary>
internal sealed record RegisterDecisionRequest(RegisterVerdict Verdict, string Reason = "");

/// <summary>A decision as the API shows it (核查结论).</summary>
internal sealed record RegisterDecisionView(Guid Id, Guid OrganisationId, string RowId, RegisterVerdict Verdict, string Reason, Guid DecidedById, DateTime DecidedAt, int Version)
{
    internal static RegisterDecisionView Of(RegisterDecision d) => new(d.Id, d.OrganisationId, d.RowId, d.Verdict, d.Reason, d.DecidedById, d.DecidedAt, d.Version);
}

/// <summary>Which case's numbers are asked for, and why (查看完整号码请求).</summary>
internal sealed record NumbersRequest(Guid Job, string Case = "", string Reason = "");

/// <summary>The whole identity numbers of a case (完整号码).</summary>
internal sealed record NumbersView(IReadOnlyList<CaseNumber> Numbers);

/// <summary>Decisions about rows of register checks (参保核查结论接口), which the next check of the unit applies; and the whole numbers of a case.</summary>
internal static class RegisterEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var decisions = api.MapGroup("/register/decisions").WithTags("参保核查");
        decisions.MapGet("", async ([AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
            ApiAnswer.Ok(await access.Seen(db.RegisterDecisions, db.Organisations).PageAsync(db, page, d => d.Id, RegisterDecisionView.Of, cancel))).WithName("register.decisions").WithSummary("已认定的核查结论").Produces<Page<RegisterDecisionView>>();
        decisions.MapPut("/{key}", async (string key, RegisterDecisionRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
            (await RegisterDecisions.DecideAsync(db, access, key, request.Verdict, request.Reason, Timestamp.Now(time), cancel)).As(static d => ApiAnswer.Ok(RegisterDecisionView.Of(d), d.Version))).Writes("register.decide").WithSummary("对一行核查结果认定：确认、排除、待查，须说明理由").Produces<RegisterDecisionView>();
        api.MapPost("/register/numbers", NumbersAsync).WithTags("参保核查").Writes("register.numbers").WithSummary("查看一件的完整证件号码，须说明理由，记入日志").Produces<NumbersView>();
    }

    // Who looked is written down before he sees anything.
    private static async Task<IResult> NumbersAsync(NumbersRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        var now = Timestamp.Now(time);
        var check = await JobQueue.Of(db, access).AsNoTracking().SingleOrDefaultAsync(j => j.Id == request.Job, cancel);
        var found = check is null ? null : (await CheckCases.OfAsync(db, access, check, now, cancel)).FirstOrDefault(c => c.Key == request.Case);
        if (found is null) return ProblemAnswers.Of(Reasons.Invalid, $"没有编号为“{request.Case}”的一件：不在您委托的这次核查里，或结果文件已到期；请重新核查。");
        var numbers = await CaseNumbers.ReadAsync(db, check!, found, cancel);
        if (!numbers.IsGiven) return ProblemAnswers.Of(numbers.Refusal);
        return (await NumberDisclosures.AddAsync(db, access, check!.Id, found.Key, request.Reason, now, cancel)).As(_ => ApiAnswer.Ok(new NumbersView(numbers.Value)).AsSecret());
    }
}
