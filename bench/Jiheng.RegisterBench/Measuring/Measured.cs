using System.Diagnostics;
using System.Globalization;

namespace Jiheng.RegisterBench.Measuring;

/// <summary>One run of a program (一次运行), from its start to its end.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="Processor">Seconds of processor time, of the program and all that it started.</param>
/// <param name="OwnMiB">The most memory besides pages of files, looked at every few milliseconds.</param>
/// <param name="AllMiB">The same with pages of files.</param>
internal sealed record Measured(double Seconds, double Processor, long OwnMiB, long AllMiB)
{
    private const int ClockTicks = 100;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(15);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it wrote.</exception>
    internal static Measured Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var before = ProcessorOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var (own, all) = (0L, 0L);
        while (!process.WaitForExit(Every))
        {
            var (ownNow, allNow) = ProcessTree.Memory(process.Id);
            (own, all) = (Math.Max(own, ownNow), Math.Max(all, allNow));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}：{process.ExitCode}\n{output.Result}\n{messages.Result}");
        return new(seconds, ProcessorOfChildren() - before, own >> 10, all >> 10);
    }

    // Fields 16 and 17 of the line: time of children that were waited for, with theirs. The name in field 2 may hold blanks.
    private static double ProcessorOfChildren()
    {
        var line = File.ReadAllText("/proc/self/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (double)(long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / ClockTicks;
    }
}
