using System.Diagnostics;
using System.Globalization;

namespace Jiheng.Fuzz;

/// <summary>Keeps a worker at work for the given time (监督进程); when one dies, names the case and starts another behind it.</summary>
internal static class Supervisor
{
    /// <summary>400 MiB of objects: with the program itself the process stays below 512, or the case fails.</summary>
    private const string HeapLimit = "0x19000000";

    internal const long MostMemory = 512;

    internal static int Run(Options options)
    {
        var (until, from, failures, cases, read, peak) = (DateTime.UtcNow.AddMinutes(options.Minutes), 0L, 0, 0L, 0L, 0L);
        var slowest = (Number: 0L, Milliseconds: 0L);
        var journal = Path.GetTempFileName();
        while (DateTime.UtcNow < until)
        {
            using var process = Start(options, journal, from, until);
            while (process.StandardOutput.ReadLine() is { } line)
            {
                var words = line.Split(' ');
                if (words[0] == "FAIL") failures++;
                if (words[0] == "FAIL") Console.WriteLine($"{options.Reader} {line[5..]}");
                if (words[0] == "LONG") Console.WriteLine($"{options.Reader} {line[5..]}");
                if (words[0] == "DONE") (cases, read, peak) = (cases + Number(words[1]), read + Number(words[2]), Math.Max(peak, Number(words[3])));
                if (words[0] == "DONE" && Number(words[5]) >= slowest.Milliseconds) slowest = (Number(words[4]), Number(words[5]));
            }

            process.WaitForExit();
            if (process.ExitCode == 0) continue;
            var at = BitConverter.ToInt64(File.ReadAllBytes(journal));
            Console.WriteLine($"{options.Reader} {at} the process ended with status {process.ExitCode}");
            failures++;
            (cases, from) = (cases + at - from + 1, at + 1);
        }

        File.Delete(journal);
        if (peak > MostMemory) failures++;
        Console.WriteLine($"{options.Reader}: {options.Minutes} minutes, seed {options.Seed}, {cases} files, {read} read, {cases - read} refused, peak {peak} MiB, {failures} failures, slowest {slowest.Number} in {slowest.Milliseconds} ms");
        if (options.Results is { } results) FuzzReport.Write(results, options, new(cases, read, failures, peak, slowest.Number, slowest.Milliseconds));
        return failures == 0 ? 0 : 1;
    }

    private static Process Start(Options options, string journal, long from, DateTime until)
    {
        string[] arguments = ["--reader", options.Reader, "--seed", $"{options.Seed}", "--journal", journal, "--from", $"{from}", "--until", until.ToString("O", CultureInfo.InvariantCulture)];
        return Start([.. arguments, .. options.Deep ? ["--deep"] : Array.Empty<string>(), .. options.Corpus is { } corpus ? ["--corpus", corpus] : Array.Empty<string>()]);
    }

    /// <summary>This program again, under the limit.</summary>
    internal static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Supervisor).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>The memory that a worker tells at the end of its line, in MiB.</summary>
    internal static long Peak(string told) => told.EndsWith(" MiB", StringComparison.Ordinal) && long.TryParse(told[..^4].Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var peak) ? peak : 0;

    private static long Number(string word) => long.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
}
