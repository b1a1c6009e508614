using System.Globalization;
using System.Text;
using Jiheng.RegisterBench.Measuring;

namespace Jiheng.RegisterBench.Results;

/// <summary>The results for people (结果表).</summary>
internal static class Report
{
    private const double BusyLoad = 0.5;
    private const long GoalRows = 15_000_000;

    internal static string Of(IReadOnlyList<Session> sessions)
    {
        var text = new StringBuilder("# 参保登记核查的性能测量\n\n由 `bench/register/run` 生成；怎么测的见 [bench/README.md](../README.md)。各程序读同一文件，轮流运行，答案都与正确答案相同，否则不出数。用时是整个进程从启动到退出；内存不含文件页（页缓存），括号内含文件页。\n");
        foreach (var session in sessions) Append(text, session);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Session session)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {session.Rows:N0} 行，种子 {session.Seed}，{session.FileMiB:N0} MiB\n\n- 日期：{session.Date}（UTC）\n- {session.Machine}；开始前一分钟的平均负载 {session.Load:0.00}\n- 版本：{session.Versions}\n");
        if (session.Load > BusyLoad) text.Append("\n**测量开始时机器并不空闲**，应在空闲时重测。\n");
        Goals(text, session);
        text.Append("\n| 程序 | 写法 | 用时（秒）：中位数 | 最小 — 最大 | 次数 | 处理器（秒） | 内存峰值（MiB） | 是绩衡的几倍 |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        var plain = session.Outcomes.FirstOrDefault(static o => o.Id == "jiheng");
        foreach (var o in session.Outcomes.Where(static o => o.Runs.Count > 0))
            text.Append(CultureInfo.InvariantCulture, $"| {o.Name} | {o.Way} | {o.Median(Seconds):0.00} | {o.Runs.Min(Seconds):0.00} — {o.Runs.Max(Seconds):0.00} | {o.Runs.Count} | {o.Median(static m => m.Processor):0.00} | {o.Runs.Max(static m => m.OwnMiB)}（{o.Runs.Max(static m => m.AllMiB)}） | {(plain is null ? "—" : $"{o.Median(Seconds) / plain.Median(Seconds):0.0}")} |\n");
        var slower = session.Outcomes.Where(static o => o.Runs.Count == 0).Select(static o => $"{o.Name} {o.Way} {o.Trial.Seconds.ToString("0.0", CultureInfo.InvariantCulture)}").ToArray();
        if (slower.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n试过一次、因较慢没有采用的写法（秒）：{string.Join('，', slower)}。\n");
    }

    private static void Goals(StringBuilder text, Session session)
    {
        // Set for a region of the size of Xinjiang; in a small register the start of the program is most of it.
        if (session.Rows < GoalRows || session.Outcomes.FirstOrDefault(static o => o.Id == "jiheng") is not { } plain) return;
        text.Append("\n| 目标 | 测得 | 达到 |\n| --- | ---: | --- |\n");
        if (Best("duckdb") is { } duckdb) Goal("DuckDB 最快的写法 ÷ 绩衡 ≥ 8", duckdb.Median(Seconds) / plain.Median(Seconds), static r => r >= 8);
        if (Best("wc") is { } lines) Goal("绩衡 ÷ wc -l ≤ 4", plain.Median(Seconds) / lines.Median(Seconds), static r => r <= 4);
        if (Best("jiheng-leads") is { } leads) Goal("加全部线索 ÷ 不加 ≤ 3", leads.Median(Seconds) / plain.Median(Seconds), static r => r <= 3);
        Goal("绩衡内存峰值，不含文件页 ≤ 400 MiB", plain.Runs.Max(static m => m.OwnMiB), static m => m <= 400);

        Outcome? Best(string peer) => session.Outcomes.FirstOrDefault(o => o.Peer == peer && o.Runs.Count > 0);

        void Goal(string name, double value, Func<double, bool> isMet) => text.Append(CultureInfo.InvariantCulture, $"| {name} | {value:0.#} | {(isMet(value) ? "是" : "**否**")} |\n");
    }

    private static double Seconds(Measured run) => run.Seconds;
}
