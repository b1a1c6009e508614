using System.Globalization;
using System.Text;

namespace Jiheng.AuditBench;

/// <summary>Writes the table of growth (用时增长表): every shape at five sizes, and the steps that take longest.</summary>
internal static class GrowthReport
{
    /// <summary>As many as the public reports that the audit was first measured with.</summary>
    private const int Documents = 5;

    private const double Least = 1.7;

    private const double Most = 2.3;

    internal static int Write(string program, string results, IReadOnlyList<byte[]> texts)
    {
        var report = new StringBuilder($"# 审核用时随篇幅的增长\n\n由 `bench/audit --growth` 生成，{DateTime.UtcNow:yyyy-MM-dd}，{Environment.ProcessorCount} 核，.NET {Environment.Version}，一分钟平均负载 {Load()}。\n\n");
        var missed = Folder(report, program, [.. texts.OrderByDescending(t => t.Length).Take(Documents)]) + Shapes(report, texts);
        Directory.CreateDirectory(results);
        File.WriteAllText(Path.Combine(results, "audit-growth.md"), report.ToString());
        return missed == 0 ? 0 : 1;
    }

    /// <summary>A few documents at once, and a thousand in parallel.</summary>
    private static int Folder(StringBuilder report, string program, IReadOnlyList<byte[]> files)
    {
        var cold = Timing.Seconds(files);
        var warm = Enumerable.Range(0, 5).Min(_ => Timing.Seconds(files));
        var folder = Timing.Folder(program, files);
        var characters = files.Sum(t => Encoding.UTF8.GetCharCount(t)) / 10_000m;
        report.Append(CultureInfo.InvariantCulture, $"| 测量 | 目标 | 测得 | 达到 |\n| --- | --- | --- | --- |\n");
        report.Append(CultureInfo.InvariantCulture, $"| {files.Count} 份报告（{characters:0.0} 万字），一个进程，启动后第一遍 | ＜ 1 秒 | {cold:0.00} 秒 | {Met(cold < 1)} |\n| 同上，预热后 | — | {warm:0.00} 秒 | 是 |\n");
        report.Append(CultureInfo.InvariantCulture, $"| `jiheng audit 文件夹`，1000 份，{Environment.ProcessorCount} 份同时审核，峰值内存 | ＜ 1024 MiB | {folder.Peak} MiB | {Met(folder.Peak is > 0 and < 1024)} |\n| 同上，用时（含启动） | — | {folder.Seconds:0.0} 秒 | 是 |\n\n");
        return (cold < 1 ? 0 : 1) + (folder.Peak is > 0 and < 1024 ? 0 : 1);
    }

    private static int Shapes(StringBuilder report, IReadOnlyList<byte[]> texts)
    {
        report.Append(CultureInfo.InvariantCulture, $"处理器时间（秒），各取数次中最短的一次；倍数为篇幅加倍时用时的倍数，线性为 2，目标 {Least:0.0}～{Most:0.0}。\n\n| 文稿 | 最大篇幅（万字） | 1× | 2× | 4× | 8× | 倍数 | 达到 |\n| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |\n");
        var missed = 0;
        foreach (var (name, shape) in AuditBench.Shapes.All(texts))
        {
            var seconds = Growth.Whole(shape);
            var ratios = seconds.Zip(seconds.Skip(1), (a, b) => b / a).ToArray();
            var met = Array.TrueForAll(ratios, r => r is >= Least and <= Most);
            if (!met) missed++;
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {shape(8).Length / 10_000m:0} | {string.Join(" | ", seconds.Select(s => s.ToString("0.000", CultureInfo.InvariantCulture)))} | {string.Join("、", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))} | {Met(met)} |\n");
            Console.Error.WriteLine($"{name} {string.Join(" ", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))}");
        }

        return missed;
    }

    private static string Met(bool met) => met ? "是" : "**否**";

    /// <summary>Where a shape's time goes, for whoever mends it.</summary>
    internal static int Steps(IReadOnlyList<byte[]> texts)
    {
        foreach (var (name, shape) in AuditBench.Shapes.All(texts))
        {
            Console.WriteLine(name);
            foreach (var (step, seconds) in Growth.Steps(shape).OrderByDescending(s => s.Seconds[^1]).Take(8))
                Console.WriteLine($"  {step} {string.Join(" ", seconds.Select(s => s.ToString("0.000", CultureInfo.InvariantCulture)))}");
        }

        return 0;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "未知";
}
