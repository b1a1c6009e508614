using Jiheng.Platform.Identity;

namespace Jiheng.Web.Pages.Shell;

/// <summary>All pages (页面目录), one folder a stage.</summary>
internal static class WorkbenchPages
{
    internal static void MapPages(this WebApplication app)
    {
        var bare = app.MapGroup("").ExcludeFromDescription();
        bare.MapGet("/client/{file}", ClientAssets.Get).WithName("pages.asset");
        Entrance.EntrancePages.Map(bare);
        ManualPages.Map(bare);
        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter(OpenWorkbenchAsync);
        Home.HomePages.Map(pages);
        Funds.FundsPages.Map(pages);
        Targets.TargetPages.Map(pages);
        Returns.ReturnPages.Map(pages);
        Monitoring.MonitoringPages.Map(pages);
        SelfEvaluations.EvaluationPages.Map(pages);
        Papers.PaperPages.Map(pages);
        Messages.MessagePages.Map(pages);
        Audits.AuditPages.Map(pages);
        Enrolment.JobPages.Map(pages);
        Enrolment.CasePages.Map(pages);
        Me.MePages.Map(pages);
        Administration.SystemPages.Map(pages);
        Administration.Journal.JournalPages.Map(pages);
        Administration.Units.UnitPages.Map(pages);
        Administration.RulePages.Map(pages);
        Administration.Dictionaries.DictionaryPages.Map(pages);
        Administration.AccountPages.Map(pages);
    }

    internal static void AddPages(this IServiceCollection services) => services.AddSingleton<ClientAssets>().AddSingleton<PdfPrinter>().AddSingleton<Home.TilePlaces>().AddScoped<Workbench>();

    // Whatever a page shows is read before it is rendered: components read nothing.
    private static async ValueTask<object?> OpenWorkbenchAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        await services.GetRequiredService<Workbench>().OpenAsync(context.HttpContext, services.GetRequiredService<Recognised>());
        return await next(context);
    }
}
