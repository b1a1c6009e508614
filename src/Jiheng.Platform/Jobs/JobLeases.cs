using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>
/// Which node works on which job (任务租约). Two nodes that want the same job save the same version of its row, and one of
/// them fails; that is all the locking there is, and it is the same on every database.
/// </summary>
public sealed class JobLeases(JihengDb db, string node, JobTerms terms)
{
    private const int Candidates = 8;

    /// <summary>Takes up the job that has waited longest, or one whose node is gone; null when there is none.</summary>
    public async Task<Job?> TakeAsync(IReadOnlyCollection<string> kinds, DateTime now, CancellationToken cancel)
    {
        var free = await db.Jobs.Where(j => kinds.Contains(j.Kind))
            .Where(j => (j.State == JobState.Waiting && j.NotBefore <= now) || (j.State == JobState.Running && j.LeaseUntil < now))
            .OrderBy(j => j.NotBefore).ThenBy(j => j.Id).Take(Candidates).ToListAsync(cancel);
        foreach (var job in free)
        {
            if (await TryAsync(() => Take(job, now), job, cancel) && job.State == JobState.Running) return job;
        }

        return null;
    }

    /// <summary>Says that the work goes on; false when the job is not ours any more.</summary>
    public async Task<bool> RenewAsync(Job held, JobProgress progress, DateTime now, CancellationToken cancel)
    {
        for (; ;)
        {
            db.ChangeTracker.Clear();
            if (await OursAsync(db, held, cancel) is not { } job) return false;
            held.CancelRequested = job.CancelRequested;
            (job.Done, job.Total, job.Stage, job.LeaseUntil) = (progress.Done, progress.Total, progress.Stage, now + terms.Lease);
            if (await TryAsync(static () => { }, job, cancel)) return true;
        }
    }

    /// <summary>
    /// The row of a job while it is still ours; null when another node has taken it up, or it is over. Attempts are counted anew when
    /// somebody has it done again, but from another moment on.
    /// </summary>
    public static Task<Job?> OursAsync(JihengDb db, Job held, CancellationToken cancel) =>
        db.Jobs.SingleOrDefaultAsync(j => j.Id == held.Id && j.State == JobState.Running && j.Node == held.Node && j.Attempts == held.Attempts && j.NotBefore == held.NotBefore, cancel);

    private void Take(Job job, DateTime now)
    {
        if (job.CancelRequested) (job.State, job.FinishedAt) = (JobState.Cancelled, now);
        else if (job.Attempts >= terms.MostAttempts) (job.State, job.FinishedAt, job.Problem) = (JobState.Failed, now, $"办理它的服务器先后中断了{job.Attempts}次，不再重试；请联系管理员。");
        else (job.State, job.Node, job.LeaseUntil, job.Attempts) = (JobState.Running, node, now + terms.Lease, job.Attempts + 1);
    }

    private async Task<bool> TryAsync(Action change, Job job, CancellationToken cancel)
    {
        change();
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(job).State = EntityState.Detached;
            return false;
        }
    }
}

/// <summary>How jobs are held and tried again (任务约定). Nodes must keep the same time, by NTP, to within a third of the lease.</summary>
/// <param name="Slots">How many a node works on at a time.</param>
/// <param name="Lease">How long a node may be silent before others take over.</param>
/// <param name="Poll">How often a node looks for work.</param>
/// <param name="Backoff">Pause after the first failure; each further one doubles it.</param>
/// <param name="MostAttempts">How often a job is taken up.</param>
/// <param name="Keep">How long files and finished jobs are kept.</param>
public sealed record JobTerms(int Slots, TimeSpan Lease, TimeSpan Poll, TimeSpan Backoff, int MostAttempts, TimeSpan Keep)
{
    private const string Variable = "JIHENG_JOB_LEASE";
    private const int LongestDoubling = 6;
    private const int LeastLease = 2;
    private const int MostLease = 3600;

    public static readonly JobTerms Usual = new(2, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), 5, TimeSpan.FromDays(30));

    /// <summary>The usual ones, with the lease in seconds from JIHENG_JOB_LEASE where it is given: shorter where nodes are many and work is short.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static JobTerms FromEnvironment() => Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } given
        ? Usual
        : int.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is >= LeastLease and <= MostLease
            ? Usual with { Lease = TimeSpan.FromSeconds(seconds) }
            : throw new InvalidDataException($"{Variable} 给出“{given}”，应为 {LeastLease} 至 {MostLease} 的整数秒；服务没有启动。");

    /// <summary>Pause after the attempt with this number: 10 s, 20 s, 40 s …</summary>
    public TimeSpan After(int attempt) => Backoff * (1 << Math.Min(attempt - 1, LongestDoubling));
}
