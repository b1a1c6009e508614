using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jiheng.AuditBench;

/// <summary>Writes the table of growth (用时增长表): every shape at five sizes, and the steps that take longest.</summary>
internal static class GrowthReport
{
    private const double Least = 1.7;

    private const double Most = 2.3;

    internal static int Write(string results, IReadOnlyList<string> folders)
    {
        var texts = AuditBench.Shapes.Texts(folders);
        var report = new StringBuilder($"# 审核用时随篇幅的增长\n\n由 `bench/audit --growth` 生成，{DateTime.UtcNow:yyyy-MM-dd}，{Environment.ProcessorCount} 核，.NET {Environment.Version}，一分钟平均负载 {Load()}。\n\n");
        var missed = Shapes(report, texts, folders);
        Directory.CreateDirectory(results);
        File.WriteAllText(Path.Combine(results, "audit-growth.md"), report.ToString());
        return missed == 0 ? 0 : 1;
    }

    /// <summary>The kinds whose name contains a word, measured in fresh processes and printed, not written.</summary>
    internal static int Only(string name, IReadOnlyList<string> folders)
    {
        var kinds = AuditBench.Shapes.All(AuditBench.Shapes.Texts(folders)).Index().Where(s => s.Item.Name.Contains(name, StringComparison.Ordinal)).ToList();
        foreach (var (i, (kind, _)) in kinds)
        {
            var costs = Fresh(i, folders);
            Console.WriteLine($"{kind} {string.Join(" ", costs.Select(c => Text(c.Seconds, "0.000")))} 秒，用时 {Joined(Steps(costs, c => c.Seconds))}，内存 {Joined(Steps(costs, c => c.Allocated))}");
        }

        if (kinds.Count == 0) Console.Error.WriteLine($"没有名为“{name}”的文稿。");
        return kinds.Count == 0 ? 2 : 0;
    }

    private static int Shapes(StringBuilder report, IReadOnlyList<byte[]> texts, IReadOnlyList<string> folders)
    {
        report.Append(CultureInfo.InvariantCulture, $"每种文稿在单独的进程中，预热后每轮把同样多的文字审一遍（1× 审八次，8× 审一次），取三轮中最短的一轮，按处理器时间（秒）折成一次；倍数为篇幅加倍时的倍数，线性为 2，目标 {Least:0.0}～{Most:0.0}。分配的内存不受其他程序影响，是同一问题的另一个量法。\n\n| 文稿 | 最大篇幅（万字） | 1× | 2× | 4× | 8× | 其中回收内存（8×） | 用时的倍数 | 分配内存的倍数 | 达到 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- | --- |\n");
        var missed = 0;
        foreach (var (i, (name, shape)) in AuditBench.Shapes.All(texts).Index())
        {
            var costs = Fresh(i, folders);
            var (ratios, bytes) = (Steps(costs, c => c.Seconds), Steps(costs, c => c.Allocated));
            var met = Array.TrueForAll(ratios, r => r is >= Least and <= Most);
            if (!met) missed++;
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {shape(Growth.Sizes[^1]).Length / 10_000m:0} | {string.Join(" | ", costs.Select(c => Text(c.Seconds, "0.000")))} | {costs[^1].Pause / costs[^1].Seconds:P0} | {Joined(ratios)} | {Joined(bytes)} | {Met(met)} |\n");
            Console.Error.WriteLine($"{name} {Joined(ratios)}，内存 {Joined(bytes)}");
        }

        return missed;
    }

    /// <summary>One shape in a process of its own, whose heap no other shape has shaped.</summary>
    private static Cost[] Fresh(int shape, IReadOnlyList<string> folders)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(GrowthReport).Assembly.Location, "shape", shape.ToString(CultureInfo.InvariantCulture), .. folders]) { RedirectStandardOutput = true })!;
        var costs = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonSerializer.Deserialize<Cost[]>(costs)!;
    }

    /// <summary>What <see cref="Fresh"/> starts.</summary>
    internal static int Shape(int shape, IReadOnlyList<byte[]> texts)
    {
        Console.WriteLine(JsonSerializer.Serialize(Growth.Whole(AuditBench.Shapes.All(texts)[shape].Of)));
        return 0;
    }

    private static double[] Steps(Cost[] costs, Func<Cost, double> of) => [.. costs.Zip(costs.Skip(1), (a, b) => of(b) / of(a))];

    private static string Joined(double[] ratios) => string.Join("、", ratios.Select(r => Text(r, "0.00")));

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Met(bool met) => met ? "是" : "**否**";

    /// <summary>Where a shape's time goes, for whoever mends it.</summary>
    internal static int Steps(int shape, IReadOnlyList<byte[]> texts)
    {
        Console.WriteLine(AuditBench.Shapes.All(texts)[shape].Name);
        foreach (var (step, costs) in Growth.Steps(AuditBench.Shapes.All(texts)[shape].Of).OrderByDescending(s => s.Costs[^1].Allocated).Take(LongestSteps))
            Console.WriteLine($"  {step} {string.Join(" ", costs.Select(c => Text(c.Seconds, "0.000")))}，用时 {Joined(Steps(costs, c => c.Seconds))}，内存 {Joined(Steps(costs, c => c.Allocated))}");
        return 0;
    }

    private const int LongestSteps = 16;

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "未知";
}
