using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Jobs;

/// <summary>
/// Does one kind of job (任务处理). It may be run more than once, when a node dies on the way, so it reads and computes only;
/// what it changes it hands back as <see cref="JobOutcome.Apply"/>, which is run once, in the transaction that finishes the job.
/// </summary>
public interface IJobHandler
{
    /// <summary>The kind, e.g. audit.</summary>
    string Kind { get; }

    /// <summary>The endpoint by which it is ordered, which says what the account may see with which roles; empty for what the server does by itself.</summary>
    string Permission { get; }

    Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel);
}

/// <summary>What a handler works with (任务环境).</summary>
/// <param name="Job">The job as it was taken up.</param>
/// <param name="Db">A context of this job alone.</param>
/// <param name="Access">What the account that ordered it may see now; null for what the server does by itself.</param>
/// <param name="Progress">To be told of every step.</param>
/// <param name="Now">When the attempt began.</param>
public sealed record JobContext(Job Job, JihengDb Db, Access? Access, JobProgress Progress, DateTime Now);

/// <summary>A file that a job makes (结果文件).</summary>
public sealed record MadeFile(string Name, string MediaType, byte[] Bytes);

/// <summary>What came of a job (任务结果).</summary>
public sealed record JobOutcome
{
    /// <summary>Why it cannot be done, in Chinese: the fault is in what was given, trying again is of no use.</summary>
    public string? Refusal { get; private init; }

    /// <summary>What the API shows, as JSON.</summary>
    public string? Result { get; init; }

    public IReadOnlyList<MadeFile> Files { get; init; } = [];

    /// <summary>What is changed, in the transaction that finishes the job; a refusal undoes it and fails the job.</summary>
    public Func<JihengDb, CancellationToken, Task<Refusal?>>? Apply { get; init; }

    /// <summary>What the API shows once that is changed, e.g. with the ids that it got; in place of <see cref="Result"/>.</summary>
    public Func<string>? Applied { get; init; }

    public static JobOutcome Refused(string reason) => new() { Refusal = reason };
}

/// <summary>How far a handler is (任务进度); read by whoever renews the lease.</summary>
public sealed class JobProgress
{
    private volatile State state = new(0, 0, "");

    public int Done => state.Done;

    public int Total => state.Total;

    public string Stage => state.Stage;

    public void Report(int done, int total, string stage) => state = new(done, total, stage);

    private sealed record State(int Done, int Total, string Stage);
}
