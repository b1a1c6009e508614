using System.Diagnostics;
using System.Globalization;

namespace Jiheng.Fuzz;

/// <summary>Keeps a worker at work for the given time (监督进程); when one dies, names the case and starts another behind it.</summary>
internal static class Supervisor
{
    /// <summary>512 MiB of live objects: the collector works itself to death before it lets more through.</summary>
    private const string HeapLimit = "0x20000000";

    internal static int Run(Options options)
    {
        var (until, from, failures, cases, read, peak) = (DateTime.UtcNow.AddMinutes(options.Minutes), 0L, 0, 0L, 0L, 0L);
        var journal = Path.GetTempFileName();
        while (DateTime.UtcNow < until)
        {
            using var process = Start(options, journal, from, until);
            while (process.StandardOutput.ReadLine() is { } line)
            {
                var words = line.Split(' ');
                if (words[0] == "FAIL") failures++;
                if (words[0] == "FAIL") Console.WriteLine($"{options.Reader} {line[5..]}");
                if (words[0] == "DONE") (cases, read, peak) = (cases + Number(words[1]), read + Number(words[2]), Math.Max(peak, Number(words[3])));
            }

            process.WaitForExit();
            if (process.ExitCode == 0) continue;
            var at = BitConverter.ToInt64(File.ReadAllBytes(journal));
            Console.WriteLine($"{options.Reader} {at} the process ended with status {process.ExitCode}");
            failures++;
            (cases, from) = (cases + at - from + 1, at + 1);
        }

        File.Delete(journal);
        Console.WriteLine($"{options.Reader}: {options.Minutes} minutes, seed {options.Seed}, {cases} files, {read} read, {cases - read} refused, peak {peak} MiB, {failures} failures");
        return failures == 0 ? 0 : 1;
    }

    private static Process Start(Options options, string journal, long from, DateTime until)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments = [typeof(Supervisor).Assembly.Location, "--reader", options.Reader, "--seed", $"{options.Seed}", "--journal", journal, "--from", $"{from}", "--until", until.ToString("O", CultureInfo.InvariantCulture)];
        foreach (var argument in arguments.Concat(options.Deep ? ["--deep"] : [])) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start)!;
    }

    private static long Number(string word) => long.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
}
