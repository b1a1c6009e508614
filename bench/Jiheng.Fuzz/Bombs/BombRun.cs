using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Jiheng.Fuzz.Bombs;

/// <summary>
/// How long jiheng audit takes to refuse each bomb (炸弹拒绝用时): from the start of the process to its end, beside what it takes for a
/// text of one line.
/// </summary>
internal static class BombRun
{
    private const int Runs = 5;

    private const double Goal = 1;

    internal static int Run(string program, string results)
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-bombs-").FullName;
        try
        {
            return Run(program, results, folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static int Run(string program, string results, string folder)
    {
        var plain = Path.Combine(folder, "plain.txt");
        File.WriteAllText(plain, "收入1万元。\n");
        var start = Median(program, plain).Seconds;
        var report = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"# 炸弹文件的拒绝用时\n\n由 `bench/fuzz --reader bombs` 生成，{DateTime.UtcNow:yyyy-MM-dd}，{Environment.ProcessorCount} 核，.NET {Environment.Version}，一分钟平均负载 {Load()}。`jiheng audit 文件` 从进程启动到结束的时间，{Runs} 次的中位数；审核一行文字用 {start:0.00} 秒，差不多都是启动。目标：连启动不到 {Goal:0} 秒，退出码 2。\n\n| 文件 | 内容 | 大小（KB） | 用时（秒） | 达到 | 说明 |\n| --- | --- | ---: | ---: | --- | --- |\n"));
        var missed = 0;
        foreach (var (name, about, make, _) in BombFiles.All)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllBytes(path, make());
            var (seconds, status, told) = Median(program, path);
            var met = status == 2 && seconds < Goal;
            if (!met) missed++;
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {about} | {new FileInfo(path).Length / 1024} | {seconds:0.00} | {(met ? "是" : "**否**")} | {told.Replace(path, name, StringComparison.Ordinal)} |\n");
            File.Delete(path);
        }

        File.WriteAllText(Path.Combine(results, "audit-bombs.md"), report.ToString());
        Console.WriteLine(report);
        return missed == 0 ? 0 : 1;
    }

    private static (double Seconds, int Status, string Told) Median(string program, string path) =>
        Enumerable.Range(0, Runs).Select(_ => Once(program, path)).OrderBy(r => r.Seconds).ElementAt(Runs / 2);

    private static (double Seconds, int Status, string Told) Once(string program, string path)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "audit", path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (watch.Elapsed.TotalSeconds, process.ExitCode, told.Result.Trim().Split('\n')[0]);
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
