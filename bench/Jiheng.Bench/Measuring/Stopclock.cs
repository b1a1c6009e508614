using System.Diagnostics;

namespace Jiheng.Bench.Measuring;

/// <summary>
/// Times work in this process (计时): it runs uncounted until the compiler is done with it, and the heap is settled before
/// every counted run, so that no run pays for the garbage of the one before.
/// </summary>
internal static class Stopclock
{
    // Tiered compilation recompiles a method after 30 calls and some background time.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(1500);

    private const int LeastWarmRuns = 3;

    /// <summary>Warms <paramref name="work"/> up and times it <paramref name="runs"/> times.</summary>
    public static Sample Measure(int runs, Action work)
    {
        Warm(work);
        var times = new double[runs];
        for (var i = 0; i < runs; i++) times[i] = Time(work);
        return new(times);
    }

    public static void Warm(Action work)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < LeastWarmRuns || clock.Elapsed < WarmUp; i++) work();
    }

    /// <summary>One run, in milliseconds.</summary>
    public static double Time(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
