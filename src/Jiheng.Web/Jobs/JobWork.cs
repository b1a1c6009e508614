using System.Diagnostics;
using System.Net.Mail;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs;

/// <summary>One attempt at one job (任务的一次办理), from taking it up to what came of it.</summary>
internal sealed partial class JobWork(IJobHandler handler, Job job, JihengDb db, JobTerms terms, TimeProvider time, ILogger<JobWork> logger)
{
    internal async Task RunAsync(JobHold hold, CancellationToken stop)
    {
        await using var held = hold;
        using var activity = Operation.Telemetry.Source.StartActivity("job " + job.Kind);
        var watch = Stopwatch.StartNew();
        hold.Begin();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hold.CalledOff, stop);
        var ending = await TryAsync(hold, either.Token, stop);
        Operation.Telemetry.JobSeconds.Record(watch.Elapsed.TotalSeconds, new("kind", job.Kind), new("ending", ending));
        Ended(logger, job.Kind, job.Id, job.Attempts, ending, watch.ElapsedMilliseconds);
    }

    private async Task<string> TryAsync(JobHold hold, CancellationToken cancel, CancellationToken stop)
    {
        try
        {
            var access = job.AccountId is null ? null : await JobAccess.OfAsync(db, job, handler.Permission, cancel);
            var outcome = job.AccountId is not null && access is null
                ? JobOutcome.Refused("委托任务的账号已停用，或不再有办理它的岗位。")
                : await handler.RunAsync(new(job, db, access, hold.Progress, Timestamp.Now(time)), cancel);
            (job.Done, job.Total) = (hold.Progress.Done, hold.Progress.Total);
            return await JobEnding.SaveAsync(db, job, outcome, access?.Who ?? Actor.Command("jobs"), Timestamp.Now(time), terms, stop) ? outcome.Refusal is null ? "done" : "refused" : "lost";
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            if (hold.IsCancelled) return await JobEnding.CancelAsync(db, job, Timestamp.Now(time), CancellationToken.None) ? "cancelled" : "lost";
            return stop.IsCancellationRequested && await JobEnding.GiveBackAsync(db, job, Timestamp.Now(time), CancellationToken.None) ? "given back" : "lost";
        }
        catch (Exception e) when (MayPass(e))
        {
            Troubled(logger, job.Kind, job.Id, job.Attempts, e);
            return await JobEnding.PostponeAsync(db, job, "外部服务或数据库暂时不可用", Timestamp.Now(time), terms, CancellationToken.None) ? "postponed" : "lost";
        }
        catch (Exception e)
        {
            Troubled(logger, job.Kind, job.Id, job.Attempts, e);
            return await JobEnding.SaveAsync(db, job, JobOutcome.Refused($"程序内部错误；请把任务编号 {job.Id} 交给管理员。"), Actor.Command("jobs"), Timestamp.Now(time), terms, CancellationToken.None) ? "failed" : "lost";
        }
    }

    private static bool MayPass(Exception e) => e is IOException or TimeoutException or SmtpException or HttpRequestException or System.Net.Sockets.SocketException
        || StorageFailure.IsBusy(e) || StorageFailure.IsDuplicate(e) || StorageFailure.IsUnreachable(e) || StorageFailure.TakesNoWrites(e) || e is DbUpdateConcurrencyException;

    [LoggerMessage(1, LogLevel.Information, "Job {Kind} {Id}, attempt {Attempt}: {Ending} after {Milliseconds} ms.")]
    private static partial void Ended(ILogger logger, string kind, Guid id, int attempt, string ending, long milliseconds);

    [LoggerMessage(2, LogLevel.Error, "Job {Kind} {Id}, attempt {Attempt} failed.")]
    private static partial void Troubled(ILogger logger, string kind, Guid id, int attempt, Exception exception);
}
