using System.Globalization;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Reminders;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Jiheng.Workflow.Deadlines;

namespace Jiheng.Web.Jobs;

/// <summary>Which jobs there are (任务登记).</summary>
internal static class JobSetup
{
    internal static void AddJobs(this IServiceCollection services, JobTerms terms, MailSettings? mail)
    {
        services.AddSingleton(terms).AddSingleton<JobClock>().AddSingleton<FormShelf>();
        services.AddScoped<IJobHandler, AuditJob>().AddScoped<IJobHandler, DocumentsJob>().AddScoped<IJobHandler, RollUpJob>().AddScoped<IJobHandler, RegisterJob>().AddScoped<IJobHandler, ImportJob>();
        services.AddScoped<IJobHandler, JobCleaning>();
        services.AddScoped<IJobHandler>(_ => new ReminderJob(mail));
        services.AddSingleton(new JobPlan(ReminderJob.Name, static now => string.Create(CultureInfo.InvariantCulture, $"remind:{now:yyyy-MM-ddTHH}")));
        services.AddSingleton(new JobPlan(JobCleaning.Name, static now => "clean:" + Day(now)));
        services.AddHostedService<JobRunner>();
    }

    internal static string Day(DateTime now) => BeijingTime.DayOf(new DateTimeOffset(now, TimeSpan.Zero)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
