namespace Jiheng.Cli.Auditing;

/// <summary>
/// Work on many items at once whose results are taken in the order of the items (并行有序处理). Only a window of results is
/// kept: memory does not grow with the number of items.
/// </summary>
internal static class OrderedWork
{
    internal static void Run<TItem, TResult>(IReadOnlyList<TItem> items, int threads, Func<TItem, TResult> work, Action<TResult> take)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var window = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            if (window.Count >= 4 * threads) take(window.Dequeue().GetAwaiter().GetResult());
            window.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, scheduler));
        }

        while (window.TryDequeue(out var task)) take(task.GetAwaiter().GetResult());
    }
}
