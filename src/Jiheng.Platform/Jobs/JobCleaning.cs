using System.Text.Json;
using Jiheng.Platform.Drafts;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>Removes files past their day, jobs that ended long ago, drafts and answers that nobody asks for any more (清理任务); orders stay in the journal.</summary>
public sealed class JobCleaning(JobTerms terms) : IJobHandler
{
    public const string Name = "clean";
    private const int Portion = 200;

    public string Kind => Name;

    public string Permission => "";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        var (files, jobs) = (0, 0);
        var (repeatable, drafted) = (context.Now - terms.Keep, context.Now.AddDays(-Drafting.DaysKept));
        // Whoever repeats a request does so within minutes.
        await context.Db.PurgeAsync<IdempotencyRecord>(r => r.At < repeatable, cancel);
        await context.Db.PurgeAsync<Draft>(d => d.At < drafted, cancel);
        for (; ;)
        {
            // Rows are removed in portions by key, and their contents with them by the database, so that none is read.
            var (oldFiles, oldJobs) = await PortionAsync(context.Db, context.Now, cancel);
            if (oldFiles + oldJobs == 0) return new() { Result = JsonSerializer.Serialize(new { files, jobs }) };
            (files, jobs) = (files + oldFiles, jobs + oldJobs);
            context.Progress.Report(files + jobs, 0, "正在清理到期的文件和任务");
        }
    }

    private async Task<(int Files, int Jobs)> PortionAsync(JihengDb db, DateTime now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var before = now - terms.Keep;
        var files = await db.StoredFiles.Where(f => f.ExpiresAt <= now).OrderBy(f => f.ExpiresAt).ThenBy(f => f.Id).Take(Portion).ToListAsync(cancel);
        var jobs = await db.Jobs.Where(j => j.FinishedAt < before).OrderBy(j => j.Id).Take(Portion).ToListAsync(cancel);
        db.RemoveRange(files);
        db.RemoveRange(jobs);
        await db.SaveChangesAsync(cancel);
        return (files.Count, jobs.Count);
    }
}
