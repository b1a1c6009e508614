using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Health;
using Jiheng.Web.Identity;
using Jiheng.Web.Jobs;
using Jiheng.Web.Operation;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.WebEncoders;

namespace Jiheng.Web;

/// <summary>Puts the server together (服务器装配).</summary>
public static class Server
{
    /// <summary>The server, not yet started.</summary>
    public static WebApplication Build(ServerSettings settings, Action<ILoggingBuilder>? logging = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Jiheng.Web", ContentRootPath = settings.Home });
        builder.WebHost.ConfigureKestrel(static k => (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, AttachmentCommands.MostBytes));
        builder.WebHost.UseUrls(settings.Urls).UseKestrelHttpsConfiguration();
        // Addresses and parameters of requests can name people; warnings and failures are logged without them.
        Logging.Configure(builder.Logging);
        // Keys lie in the database beside what they protect, on purpose (docs/decisions/0026).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Standard output is for what somebody reads, e.g. the first administrator's token.
        builder.Services.Configure<ConsoleLoggerOptions>(static o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logging?.Invoke(builder.Logging);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        app.UseForwardedHeaders(Forwarding.FromEnvironment());
        app.Use(SecurityHeaders.WriteAsync);
        app.UseExceptionHandler();
        app.UseStatusCodePages(ProblemPages.WriteAsync);
        // The idempotency of a write depends on its content, which is read a second time.
        app.Use(static (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal)) context.Request.EnableBuffering();
            return next(context);
        });
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<PermissionGate>();
        app.UseMiddleware<TextGate>();
        app.Use(RehearsalGate.CheckAsync);
        app.MapHealth();
        app.MapOpenApi().WithName("openapi.document");
        app.MapApi();
        app.MapPages();
        MakeEndpoints(app);
        return app;
    }

    // Once and for all: whoever asks the sources makes every endpoint anew, half a second each time.
    private static void MakeEndpoints(IEndpointRouteBuilder app)
    {
        Endpoint[] all = [.. app.DataSources.SelectMany(static d => d.Endpoints)];
        // Nobody may ever reach what nobody has declared.
        var undeclared = all.Select(PermissionGate.NameOf).Where(static n => PermissionMatrix.Declared.Find(n) is null).ToList();
        if (undeclared.Count > 0) throw new InvalidOperationException($"Not declared in permissions.csv: {string.Join(", ", undeclared)}.");
        app.DataSources.Clear();
        app.DataSources.Add(new DefaultEndpointDataSource(all));
    }

    private static void AddServices(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(Rulebook.Read(settings.Home));
        services.AddSingleton(WorkflowShelf.Read(settings.Home));
        services.AddSingleton(settings.Time);
        services.AddDbContext<JihengDb>(settings.Database.Configure, optionsLifetime: ServiceLifetime.Singleton);
        services.AddJihengIdentity(PasswordPolicy.Read(settings.Home));
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = settings.HashRounds);
        services.AddScoped<FirstAdministrator>();
        services.AddSingleton<WriteWatch>();
        services.AddAntiforgery(static o =>
        {
            (o.Cookie.Name, o.Cookie.SameSite, o.Cookie.SecurePolicy) = ("jiheng-csrf", SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest);
            (o.HeaderName, o.FormFieldName, o.SuppressXFrameOptionsHeader) = ("X-CSRF-Token", "_csrf", true);
        });
        services.AddRateLimiter(settings.Limits.Configure);
        services.AddRazorComponents();
        services.AddPages();
        services.AddApi();
        services.AddJobs(settings.Jobs, settings.Mail);
        if (Observation.IsWanted) services.AddHostedService<Observation>();
        services.AddExceptionHandler<FailureHandler>();
        services.AddProblemDetails();
        // What is wrong with a request is said, in production too.
        services.Configure<RouteHandlerOptions>(static o => o.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", Api.OpenApi.OpenApiDocument.Configure);
        services.Configure<JsonOptions>(static o => ApiJson.Configure(o.SerializerOptions));
        // Without this every Chinese character in a page becomes an entity.
        services.Configure<WebEncoderOptions>(static o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
