using System.Diagnostics;
using System.Globalization;

namespace Jiheng.Fuzz.Giants;

/// <summary>Reads every giant in a process of its own (逐个读取巨型文件) and tells its time and memory.</summary>
internal static class GiantRun
{
    /// <summary>Processor time after which a reader counts as hanging; with the audit, which may look at a million figures, three times as much.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal static int Run(Options options)
    {
        var failures = 0;
        var folder = Directory.CreateTempSubdirectory("jiheng-giants-").FullName;
        try
        {
            foreach (var (name, make) in GiantFiles.All.Where(g => options.Only is null || g.Name.Contains(options.Only, StringComparison.Ordinal)))
            {
                var path = Path.Combine(folder, name);
                File.WriteAllBytes(path, make());
                var (status, told) = One(path, options.Deep);
                File.Delete(path);
                var sound = status == 0 && Seconds(told) < (options.Deep ? 3 : 1) * Patience.TotalSeconds && Supervisor.Peak(told) is > 0 and <= Supervisor.MostMemory;
                if (!sound) failures++;
                Console.WriteLine($"{(sound ? "ok  " : "FAIL")} {name}: {(status == 0 ? told : $"status {status}")}");
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }

        Console.WriteLine($"giants: {failures} failures");
        return failures == 0 ? 0 : 1;
    }

    private static (int Status, string Told) One(string path, bool deep)
    {
        using var process = Supervisor.Start(["--file", path, .. deep ? ["--deep"] : Array.Empty<string>()]);
        var told = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExit(TimeSpan.FromSeconds(120));
        if (!ended) process.Kill();
        process.WaitForExit();
        return (ended ? process.ExitCode : -1, told.Result.Trim());
    }

    /// <summary>8000000 bytes, read in 0.52 s, 120 MiB.</summary>
    private static double Seconds(string told) =>
        told.Split(' ') is [.., var seconds, "s,", _, "MiB"] && double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var taken) ? taken : double.MaxValue;
}
