using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>How long auditing takes and how much memory (用时与内存).</summary>
internal static class Timing
{
    private const int Copies = 1000;
    private const int Runs = 7;

    /// <summary>Seconds to read and audit all the files in this process.</summary>
    internal static double Seconds(IReadOnlyList<byte[]> files)
    {
        var watch = Stopwatch.StartNew();
        foreach (var file in files) Product.Auditor.Run(SourceReader.Read("a.txt", file).Document!);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Seconds of the program as users start it for all the files together, without those that it needs to start: medians of some runs.</summary>
    internal static double AfterStart(string program, IReadOnlyList<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-few-").FullName;
        try
        {
            string[] paths = [.. files.Select((_, i) => Path.Combine(folder, $"{i}.txt"))];
            for (var i = 0; i < paths.Length; i++) File.WriteAllBytes(paths[i], files[i]);
            return Median([program, "audit", "--format", "json", .. paths]) - Median([program, "--version"]);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static double Median(string[] arguments)
    {
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, Environment = { ["DOTNET_TieredPGO"] = "0" } })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            times.Add(watch.Elapsed.TotalSeconds);
        }

        times.Sort();
        return times[Runs / 2];
    }

    /// <summary>Of the processor, not of the clock: others use the machine, too.</summary>
    internal static Cost Costs(Action work, int times)
    {
        GC.Collect();
        var (cpu, pause, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
        for (var i = 0; i < times; i++) work();
        return new((Environment.CpuUsage.TotalTime - cpu).TotalSeconds / times, (GC.GetTotalPauseDuration() - pause).TotalSeconds / times, (GC.GetTotalAllocatedBytes() - bytes) / (double)times);
    }

    /// <summary>A folder of a thousand documents audited by the program as users start it: seconds and peak memory in MiB.</summary>
    internal static (double Seconds, long Peak, int Status) Folder(string program, IReadOnlyList<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-thousand-").FullName;
        try
        {
            for (var i = 0; i < Copies; i++) File.WriteAllBytes(Path.Combine(folder, $"{i:0000}.txt"), files[i % files.Count]);
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "audit", "--format", "json", "--out", Path.Combine(folder, "out"), folder]) { RedirectStandardError = true })!;
            var peak = 0L;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            while (!process.WaitForExit(50)) peak = Math.Max(peak, Peak(process.Id));
            return (watch.Elapsed.TotalSeconds, peak, process.ExitCode);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // It ended in the meantime.
        }
    }
}
