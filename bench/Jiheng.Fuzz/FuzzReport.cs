using System.Globalization;
using System.Text;

namespace Jiheng.Fuzz;

/// <summary>What a run came to (一次变异测试的结果).</summary>
/// <param name="Cases">Files tried.</param>
/// <param name="Read">Of them read; the others were refused with a message.</param>
/// <param name="Failures">Crashes, hangs and files that took too much memory.</param>
/// <param name="Peak">Peak memory of the process, in MiB.</param>
/// <param name="Slowest">Number of the file that took longest.</param>
/// <param name="Milliseconds">Processor time that it took.</param>
internal sealed record FuzzRun(long Cases, long Read, int Failures, long Peak, long Slowest, long Milliseconds);

/// <summary>The table of the last run of every reader (变异测试结果表); a run replaces the row of its reader and leaves the others.</summary>
internal static class FuzzReport
{
    private const string Head = """
        # 变异文件测试

        由 `bench/fuzz --reader 格式 --minutes 10 --deep` 逐行更新；怎么测的见 [bench/README.md](../README.md)。“最慢”是处理器时间最长的文件的编号，`--case 编号 --save 文件` 可重现。

        | 格式 | 日期 | 分钟 | 种子 | 含审核 | 文件 | 读出 | 拒绝 | 失败 | 峰值内存 | 最慢 |
        | --- | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |

        """;

    internal static void Write(string folder, Options options, FuzzRun run)
    {
        var path = Path.Combine(folder, "fuzz.md");
        var begin = $"| {options.Reader} |";
        var rows = (File.Exists(path) ? File.ReadAllLines(path) : []).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| 格式", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal) && !l.StartsWith(begin, StringComparison.Ordinal));
        var row = string.Create(CultureInfo.InvariantCulture, $"{begin} {DateTime.UtcNow:yyyy-MM-dd} | {options.Minutes} | {options.Seed} | {(options.Deep ? "是" : "否")} | {run.Cases} | {run.Read} | {run.Cases - run.Read} | {run.Failures} | {run.Peak} MiB | {run.Slowest} 号，{run.Milliseconds / 1000m:0.00} 秒 |");
        Directory.CreateDirectory(folder);
        File.WriteAllText(path, new StringBuilder(Head.ReplaceLineEndings("\n")).AppendJoin('\n', rows.Append(row).Order(StringComparer.Ordinal)).Append('\n').ToString());
    }
}
