using System.Diagnostics;
using Jiheng.Fuzz.Mutation;

namespace Jiheng.Fuzz;

/// <summary>
/// Goes through cases in a process of its own (工作进程), under the runtime's hard limit of memory, and writes down each
/// number before it begins: whatever ends the process, the supervisor knows at which case.
/// </summary>
internal sealed class Worker(BrokenFiles files, string journal, bool deep)
{
    /// <summary>Processor time after which a case counts as hanging.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Cases that take longer are named.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    private long current;
    private long read;
    private TimeSpan begun;
    private (long Number, TimeSpan Taken) slowest;

    internal int Run(long from, DateTime until)
    {
        using var stream = new FileStream(journal, FileMode.Create, FileAccess.Write, FileShare.Read, 1);
        new Thread(Watch) { IsBackground = true }.Start();
        for (var number = from; DateTime.UtcNow < until; number++)
        {
            (begun, current) = (Environment.CpuUsage.TotalTime, number);
            stream.Position = 0;
            stream.Write(BitConverter.GetBytes(number));
            stream.Flush();
            try
            {
                if (One(number)) read++;
            }
            catch (Exception e)
            {
                Console.WriteLine($"FAIL {number} {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} {e.StackTrace?.Split('\n')[0].Trim()}");
                if (e is OutOfMemoryException) return 4;
            }
        }

        Console.WriteLine($"DONE {current - from + 1} {read} {Peak()} {slowest.Number} {(long)slowest.Taken.TotalMilliseconds}");
        return 0;
    }

    private bool One(long number)
    {
        var file = files.Of(number);
        begun = Environment.CpuUsage.TotalTime;
        var readable = Case.Run(files.Name, file, deep);
        var taken = Environment.CpuUsage.TotalTime - begun;
        if (taken > slowest.Taken) slowest = (number, taken);
        if (taken > Long) Console.WriteLine($"LONG {number} {(readable ? "read" : "refused")} in {taken.TotalSeconds:0.0} s, peak so far {Peak()} MiB");
        return readable;
    }

    /// <summary>Peak memory of the process in MiB; the kernel counts it, Linux shows it.</summary>
    internal static long Peak() =>
        long.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;

    private void Watch()
    {
        for (; ; Thread.Sleep(500))
        {
            var (number, since) = (current, begun);
            if (Environment.CpuUsage.TotalTime - since < Patience || current != number) continue;
            Console.WriteLine($"FAIL {number} hangs");
            Process.GetCurrentProcess().Kill();
        }
    }
}
