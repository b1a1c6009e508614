using Jiheng.Platform.Answers;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>
/// Ends an attempt (任务收尾): the result, its files and what the job changes are saved in one transaction, and only while the job
/// is still held by this attempt. Whoever lost his lease saves nothing.
/// </summary>
public static class JobEnding
{
    private const int Tries = 5;

    /// <summary>Saves an outcome; false when another node has taken the job over.</summary>
    public static async Task<bool> SaveAsync(JihengDb db, Job held, JobOutcome outcome, Actor who, DateTime now, JobTerms terms, CancellationToken cancel)
    {
        var refusal = outcome.Refusal;
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            db.Deed = new Deed(who, "jobs." + held.Kind, now);
            try
            {
                var ending = await db.TransactAsync(() => OnceAsync(db, held, refusal is null ? outcome : JobOutcome.Refused(refusal), now, terms, cancel), static e => e.Saved, cancel);
                if (ending.Refusal is null) return ending.Saved;
                // What it wanted to change was refused and is undone; that it failed is saved for itself.
                refusal = ending.Refusal.Detail;
            }
            catch (Exception e) when (attempt < Tries && (e is DbUpdateConcurrencyException || StorageFailure.IsBusy(e) || StorageFailure.IsDuplicate(e)))
            {
                // Somebody wrote the same rows: whoever cancels, or a renewal that was under way.
            }
        }
    }

    /// <summary>After a fault that may pass (可恢复的故障): tried again later, or given up after the last attempt.</summary>
    public static Task<bool> PostponeAsync(JihengDb db, Job held, string problem, DateTime now, JobTerms terms, CancellationToken cancel) => ChangeAsync(db, held, job =>
    {
        if (job.CancelRequested) (job.State, job.FinishedAt) = (JobState.Cancelled, now);
        else if (job.Attempts >= terms.MostAttempts) (job.State, job.FinishedAt, job.Problem) = (JobState.Failed, now, $"试了{job.Attempts}次没有成功：{problem}");
        else (job.State, job.NotBefore, job.Problem) = (JobState.Waiting, now + terms.After(job.Attempts), problem);
    }, cancel);

    /// <summary>Given up by whoever ordered it.</summary>
    public static Task<bool> CancelAsync(JihengDb db, Job held, DateTime now, CancellationToken cancel) =>
        ChangeAsync(db, held, job => (job.State, job.FinishedAt) = (JobState.Cancelled, now), cancel);

    /// <summary>The node shuts down in order: somebody else goes on at once, and the attempt does not count.</summary>
    public static Task<bool> GiveBackAsync(JihengDb db, Job held, DateTime now, CancellationToken cancel) =>
        ChangeAsync(db, held, job => (job.State, job.NotBefore, job.Attempts) = (JobState.Waiting, now, job.Attempts - 1), cancel);

    private static async Task<bool> ChangeAsync(JihengDb db, Job held, Action<Job> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await JobLeases.OursAsync(db, held, cancel) is not { } job) return false;
            change(job);
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // Looked at again.
            }
        }
    }

    private static async Task<(bool Saved, Refusal? Refusal)> OnceAsync(JihengDb db, Job held, JobOutcome outcome, DateTime now, JobTerms terms, CancellationToken cancel)
    {
        if (await JobLeases.OursAsync(db, held, cancel) is not { } job) return (false, null);
        if (outcome.Refusal is null && outcome.Apply is { } apply && await apply(db, cancel) is { } refusal) return (false, refusal);
        (job.State, job.FinishedAt, job.Result, job.Problem) = (outcome.Refusal is null ? JobState.Succeeded : JobState.Failed, now, outcome.Applied?.Invoke() ?? outcome.Result, outcome.Refusal ?? "");
        (job.Stage, job.Done, job.Total) = ("", held.Done, held.Total);
        if (job.AccountId is { } account)
            foreach (var made in outcome.Files) db.AddRange(File(made, job, account, now, terms) is var file ? [file, StoredContent.Of(file, made.Bytes, db.FileKey)] : []);
        await db.SaveChangesAsync(cancel);
        return (true, null);
    }

    private static StoredFile File(MadeFile made, Job job, Guid account, DateTime now, JobTerms terms) => new()
    {
        Id = Guid.CreateVersion7(), AccountId = account, OrganisationId = job.OrganisationId, JobId = job.Id, Name = made.Name, MediaType = made.MediaType,
        Length = made.Bytes.Length, Sha256 = ContentHash.Of(made.Bytes), CreatedAt = now, ExpiresAt = now + terms.Keep,
    };
}
