namespace Jiheng.Web.Jobs;

/// <summary>Lets a runner wait until it is time to look again, or until somebody orders a job on this node (任务时钟).</summary>
internal sealed class JobClock
{
    private volatile TaskCompletionSource ordered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Wake() => Interlocked.Exchange(ref ordered, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    internal Task WaitAsync(TimeSpan longest, CancellationToken stop) => Task.WhenAny(ordered.Task, Task.Delay(longest, stop));
}
