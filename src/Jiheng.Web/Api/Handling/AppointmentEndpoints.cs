using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Handling;

/// <summary>A post (岗位).</summary>
internal sealed record AppointmentView(Guid OrganisationId, Role Role, Guid AccountId, DataScope Scope, IReadOnlyList<Guid> Units);

/// <summary>Whose data the role reaches (数据范围); units only for a scope of one's own choice.</summary>
internal sealed record AppointmentRequest(DataScope Scope = DataScope.OwnAndBelow, IReadOnlyList<Guid>? Units = null);

/// <summary>Who stands in, in which role, how long (委托请求).</summary>
internal sealed record StandInRequest(Guid OrganisationId, Role Role, Guid DelegateId, DateOnly From, DateOnly To);

/// <summary>Who stands in for whom (委托).</summary>
internal sealed record StandInView(Guid Id, Guid OrganisationId, Role Role, Guid PrincipalId, Guid DelegateId, DateOnly From, DateOnly To)
{
    internal static StandInView Of(StandIn s) => new(s.Id, s.OrganisationId, s.Role, s.PrincipalId, s.DelegateId, s.From, s.To);
}

/// <summary>Posts and stand-ins (任职与委托接口).</summary>
internal static class AppointmentEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var posts = api.MapGroup("/organisations/{organisation:guid}/appointments").WithTags("任职");
        posts.MapGet("", ListAsync).WithName("appointments.list").WithSummary("一个单位的任职").Produces<IReadOnlyList<AppointmentView>>();
        posts.MapPut("/{role}/{account:guid}", AppointAsync).Writes("appointments.add").WithSummary("任职").Produces<AppointmentView>();
        posts.MapDelete("/{role}/{account:guid}", DismissAsync).Writes("appointments.remove").WithSummary("免职").Produces<AppointmentView>();
        var standIns = api.MapGroup("/stand-ins").WithTags("任职");
        standIns.MapGet("", StandInsAsync).WithName("stand-ins.list").WithSummary("我委托的和委托给我的").Produces<Page<StandInView>>();
        standIns.MapPost("", StandInAsync).Writes("stand-ins.add").WithSummary("委托他人在一段时间内代为办理").Produces<StandInView>();
        standIns.MapDelete("/{id:guid}", EndStandInAsync).Writes("stand-ins.end").WithSummary("提前结束委托，从今天起不再代办；委托人和被委托人都可以结束").Produces<StandInView>();
    }

    private static async Task<IResult> ListAsync(Guid organisation, JihengDb db, Access access, CancellationToken cancel) => !await access.Seen(db.Organisations).AnyAsync(o => o.Id == organisation, cancel) ? Answering.NotFound : ApiAnswer.Ok(
        (await access.Seen(db.Appointments, db.Organisations).AsNoTracking().Include(a => a.Units).Where(a => a.OrganisationId == organisation).ToListAsync(cancel)).Select(View));

    private static async Task<IResult> AppointAsync(Guid organisation, string role, Guid account, AppointmentRequest request, JihengDb db, Access access, CancellationToken cancel) => Words.RoleOf(role) is { } known
        ? (await Appointments.AppointAsync(db, access, organisation, known, account, request.Scope, request.Units ?? [], cancel)).As(static a => ApiAnswer.Ok(View(a)))
        : Unknown(role);

    private static async Task<IResult> DismissAsync(Guid organisation, string role, Guid account, JihengDb db, Access access, CancellationToken cancel) => Words.RoleOf(role) is { } known
        ? (await Appointments.DismissAsync(db, access, organisation, known, account, cancel)).As(static a => ApiAnswer.Ok(View(a)))
        : Unknown(role);

    private static async Task<IResult> StandInAsync(StandInRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
        (await StandIns.GiveAsync(db, access, request.OrganisationId, request.Role, request.DelegateId, request.From, request.To, BeijingTime.DayOf(time.GetUtcNow()), cancel))
            .As(static s => ApiAnswer.Ok(StandInView.Of(s)));

    private static async Task<IResult> StandInsAsync([AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
        ApiAnswer.Ok(await StandIns.Of(db, access).PageAsync(db, page, s => s.Id, StandInView.Of, cancel));

    private static async Task<IResult> EndStandInAsync(Guid id, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
        (await StandIns.EndAsync(db, access, id, BeijingTime.DayOf(time.GetUtcNow()), cancel)).As(static s => ApiAnswer.Ok(StandInView.Of(s)));

    private static IResult Unknown(string role) => ProblemAnswers.Of(Reasons.Invalid, $"给出角色“{role}”，应为以下之一：{string.Join("、", Enum.GetValues<Role>().Select(Words.Of))}。");

    private static AppointmentView View(Appointment a) => new(a.OrganisationId, a.Role, a.AccountId, a.Scope, [.. a.Units.Select(static u => u.UnitId)]);
}
