using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>Orders jobs, shows them, gives them up (任务的委托、查看与取消).</summary>
public static class JobQueue
{
    private const int MostWaiting = 50;

    /// <summary>Orders a job for an account; it is journaled as an order.</summary>
    public static async Task<Answer<Job>> OrderAsync(JihengDb db, Access access, string kind, string parameters, DateTime now, CancellationToken cancel)
    {
        if (access.Who.AccountId is not { } account) return new Refusal(Problems.Forbidden, "后台任务由登录的账号委托。");
        if (await db.Jobs.CountAsync(j => j.AccountId == account && (j.State == JobState.Waiting || j.State == JobState.Running), cancel) >= MostWaiting)
            return new Refusal(Problems.TooManyJobs, $"您已有{MostWaiting}个任务在等待或进行；请等它们完成，或取消不需要的。");
        var job = new Job { Id = Guid.CreateVersion7(), Kind = kind, AccountId = account, OrganisationId = access.Who.OrganisationId, Parameters = parameters, CreatedAt = now, NotBefore = now };
        db.AddRange(job, new JobOrder { Id = job.Id, Kind = kind, AccountId = account, OrganisationId = access.Who.OrganisationId, Parameters = parameters });
        await db.SaveChangesAsync(cancel);
        return job;
    }

    /// <summary>Has the server do something once, whichever node thinks of it first; false when it was thought of before.</summary>
    public static async Task<bool> ScheduleAsync(JihengDb db, string kind, string onceKey, DateTime now, CancellationToken cancel)
    {
        if (await db.Jobs.AnyAsync(j => j.OnceKey == onceKey, cancel)) return false;
        db.Add(new Job { Id = Guid.CreateVersion7(), Kind = kind, OnceKey = onceKey, Parameters = "{}", CreatedAt = now, NotBefore = now });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (StorageFailure.IsDuplicate(e))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>The jobs of an account: results may hold what others must not see, so nobody else's are shown.</summary>
    public static IQueryable<Job> Of(JihengDb db, Access access) => db.Jobs.Where(j => j.AccountId == access.Who.AccountId && j.AccountId != null && j.OrganisationId == access.Who.OrganisationId);

    /// <summary>The files of an account, as long as it acts for the same unit.</summary>
    public static IQueryable<StoredFile> FilesOf(JihengDb db, Access access, DateTime now) =>
        db.StoredFiles.Where(f => f.AccountId == access.Who.AccountId && f.OrganisationId == access.Who.OrganisationId && f.ExpiresAt > now);

    /// <summary>Has a job that failed or was given up done again, as it was ordered; the attempts are counted anew.</summary>
    public static async Task<Answer<Job>> RetryAsync(JihengDb db, Job job, DateTime now, CancellationToken cancel)
    {
        if (job.State is not (JobState.Failed or JobState.Cancelled)) return new Refusal(Problems.JobOver, "只有失败的或已取消的任务可以重新办理。");
        if (await db.Jobs.CountAsync(j => j.AccountId == job.AccountId && (j.State == JobState.Waiting || j.State == JobState.Running), cancel) >= MostWaiting)
            return new Refusal(Problems.TooManyJobs, $"您已有{MostWaiting}个任务在等待或进行；请等它们完成，或取消不需要的。");
        (job.State, job.NotBefore, job.FinishedAt, job.Problem, job.Attempts) = (JobState.Waiting, now, null, "", 0);
        (job.CancelRequested, job.Done, job.Total, job.Stage) = (false, 0, 0, "");
        await db.SaveChangesAsync(cancel);
        return job;
    }

    /// <summary>Gives a job up: at once while it waits, otherwise as soon as its node hears of it.</summary>
    public static async Task<Answer<Job>> CancelAsync(JihengDb db, Job job, DateTime now, CancellationToken cancel)
    {
        if (job.State == JobState.Cancelled || job.CancelRequested) return job;
        if (job.IsOver) return new Refusal(Problems.JobOver, "任务已经结束，不能取消。");
        job.CancelRequested = true;
        if (job.State == JobState.Waiting) (job.State, job.FinishedAt) = (JobState.Cancelled, now);
        await db.SaveChangesAsync(cancel);
        return job;
    }
}
