using System.Globalization;
using System.Text;

namespace Jiheng.AuditBench;

/// <summary>Writes the table of growth (用时增长表): every shape at five sizes, and the steps that take longest.</summary>
internal static class GrowthReport
{
    private const double Least = 1.8;

    private const double Most = 2.2;

    internal static int Write(string results, IReadOnlyList<byte[]> texts)
    {
        var report = new StringBuilder($"# 审核用时随篇幅的增长\n\n由 `bench/audit --growth` 生成，{DateTime.UtcNow:yyyy-MM-dd}，{Environment.ProcessorCount} 核，.NET {Environment.Version}，一分钟平均负载 {Load()}。处理器时间（秒），各取数次中最短的一次；倍数为篇幅加倍时用时的倍数，线性为 2，目标 {Least:0.0}～{Most:0.0}。\n\n");
        report.Append("| 文稿 | 最大篇幅（万字） | 1× | 2× | 4× | 8× | 16× | 倍数 | 达到 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |\n");
        var missed = 0;
        foreach (var (name, shape) in Shapes.All(texts))
        {
            var seconds = Growth.Whole(shape);
            var ratios = seconds.Zip(seconds.Skip(1), (a, b) => b / a).ToArray();
            var met = Array.TrueForAll(ratios, r => r is >= Least and <= Most);
            if (!met) missed++;
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {shape(16).Length / 10_000m:0} | {string.Join(" | ", seconds.Select(s => s.ToString("0.000", CultureInfo.InvariantCulture)))} | {string.Join("、", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))} | {(met ? "是" : "**否**")} |\n");
            Console.Error.WriteLine($"{name} {string.Join(" ", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))}");
        }

        Directory.CreateDirectory(results);
        File.WriteAllText(Path.Combine(results, "audit-growth.md"), report.ToString());
        return missed == 0 ? 0 : 1;
    }

    /// <summary>Where a shape's time goes, for whoever mends it.</summary>
    internal static int Steps(IReadOnlyList<byte[]> texts)
    {
        foreach (var (name, shape) in Shapes.All(texts))
        {
            Console.WriteLine(name);
            foreach (var (step, seconds) in Growth.Steps(shape).OrderByDescending(s => s.Seconds[^1]).Take(8))
                Console.WriteLine($"  {step} {string.Join(" ", seconds.Select(s => s.ToString("0.000", CultureInfo.InvariantCulture)))}");
        }

        return 0;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "未知";
}
