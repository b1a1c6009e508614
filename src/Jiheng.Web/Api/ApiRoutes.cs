using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Identity;
using Microsoft.AspNetCore.Http.Features;

namespace Jiheng.Web.Api;

/// <summary>All endpoints of the API (接口目录), one folder a stage.</summary>
internal static class ApiRoutes
{
    internal const string Root = "/api/v1";

    internal static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter(PageFilter.CheckAsync);
        Accounts.SignInEndpoints.Map(api);
        Accounts.MeEndpoints.Map(api);
        Accounts.AccountEndpoints.Map(api);
        Organisations.OrganisationEndpoints.Map(api);
        Organisations.UnitListEndpoints.Map(api);
        Organisations.ReorganisationEndpoints.Map(api);
        Programmes.ProgrammeEndpoints.Map(api);
        Rules.RuleEndpoints.Map(api);
        Funds.InstrumentEndpoints.Map(api);
        Funds.AllocationEndpoints.Map(api);
        Targets.TargetEndpoints.Map(api);
        Tracking.ReturnEndpoints.Map(api);
        Monitoring.MonitoringEndpoints.Map(api);
        Monitoring.ProgressEndpoints.Map(api);
        Monitoring.AlertEndpoints.Map(api);
        SelfEvaluations.SelfEvaluationEndpoints.Map(api);
        Completeness.CompletenessEndpoints.Map(api);
        Attachments.AttachmentEndpoints.Map(api);
        Deadlines.DeadlineEndpoints.Map(api);
        Handling.HandlingEndpoints.Map(api);
        Handling.AppointmentEndpoints.Map(api);
        Handling.WorkflowEndpoints.Map(api);
        Jobs.JobEndpoints.Map(api);
        Jobs.FileEndpoints.Map(api);
        Audits.AuditEndpoints.Map(api);
        Enrolment.RegisterEndpoints.Map(api);
        Drafts.DraftEndpoints.Map(api);
        Reminders.ReminderEndpoints.Map(api);
        Journal.JournalEndpoints.Map(api);
        Documents.DocumentEndpoints.Map(api);
    }

    /// <summary>An endpoint that writes: everything that <see cref="WriteFilter"/> says, under the journal's name of the action.</summary>
    internal static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint, string action) => endpoint
        .WithName(action)
        .WithMetadata(new OpenApi.WrittenEndpoint())
        .AddEndpointFilterFactory((_, next) => async context =>
        {
            var services = context.HttpContext.RequestServices;
            return await new WriteFilter(services.GetRequiredService<JihengDb>(), services.GetRequiredService<TimeProvider>(), action).InvokeAsync(context, next);
        });

    /// <summary>An endpoint that refuses without If-Match, or with that of an older version.</summary>
    internal static RouteHandlerBuilder Versioned(this RouteHandlerBuilder endpoint, bool required = true) => endpoint.WithMetadata(new OpenApi.VersionedEndpoint(required));

    internal static void AddApi(this IServiceCollection services)
    {
        services.AddAuthentication(Recogniser.SchemeName).AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, Recogniser>(Recogniser.SchemeName, null);
        services.AddScoped(static s => s.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.GetRequiredFeature<Recognised>());
        services.AddHttpContextAccessor();
        services.AddScoped<Platform.Handling.PaperFigures>().AddScoped<Platform.Handling.PaperDesk>();
        services.AddScoped<Tracking.ReturnSlice>().AddScoped<SelfEvaluations.SelfEvaluationSlice>().AddScoped<SelfEvaluations.EvaluationDocuments>().AddScoped<SelfEvaluations.SubmissionAudit>().AddSingleton<Handling.HandInTurns>().AddScoped<Pages.Audits.AuditReading>();
        services.AddScoped(static s => s.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.GetRequiredFeature<Access>());
    }
}
