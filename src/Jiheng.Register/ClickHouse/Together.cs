using System.Runtime.ExceptionServices;

namespace Jiheng.Register.ClickHouse;

/// <summary>Work on several threads of which the first failure ends all (并行，一处失败即停).</summary>
internal static class Together
{
    /// <summary>Runs the work once for each number from 0, each on its own thread, and throws what failed first. The failure cancels <paramref name="ending"/>.</summary>
    internal static void Run(int count, Action<int> work, CancellationTokenSource ending)
    {
        Exception? first = null;
        var threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
        {
            try
            {
                work(number);
            }
            catch (Exception e)
            {
                // What the others throw then is only that they were told to stop.
                if (Interlocked.CompareExchange(ref first, e, null) is null) ending.Cancel();
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        if (first is not null) ExceptionDispatchInfo.Throw(first);
    }
}
