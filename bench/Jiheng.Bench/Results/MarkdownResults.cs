using System.Text;
using Jiheng.Bench.Measuring;

namespace Jiheng.Bench.Results;

/// <summary>The results for people (结果表): goals beside figures, missed ones said first.</summary>
internal static class MarkdownResults
{
    // Above this, somebody else is at work on the machine.
    private const double BusyLoad = 1;

    public static string Of(Machine machine, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder("# 基础部分的性能测量\n\n");
        text.Append("由 `bench/run` 生成；怎么测的见 [bench/README.md](../README.md)。\n\n");
        text.Append($"- 日期：{machine.Date:yyyy-MM-dd}\n");
        text.Append($"- 处理器：{machine.Processor}，{machine.Cores} 核；系统：{machine.System}");
        text.Append(machine.Load is { } load ? $"；开始前一分钟的平均负载 {ResultFigures.Of(load)}\n" : "\n");
        text.Append($"- 版本：{string.Join("，", machine.Versions.Select(static v => $"{v.Key} {v.Value}"))}\n\n");
        if (machine.Load > BusyLoad) text.Append("**测量时机器并不空闲**：用时偏长，与对照程序相比的倍数偏大，应在空闲时重测。\n\n");
        text.Append(Verdict(findings)).Append("\n\n");
        text.Append("| 测量 | 单位 | 目标 | 中位数 | 最小 — 最大 | 次数 | 结果 |\n| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        foreach (var finding in findings) text.Append(Row(finding));
        return text.ToString();
    }

    private static string Row(Finding finding)
    {
        var sample = finding.Sample;
        var range = sample.Runs == 1 ? "—" : $"{ResultFigures.Of(sample.Min)} — {ResultFigures.Of(sample.Max)}";
        return $"| {finding.Name} | {finding.Unit} | {ResultFigures.Of(finding.Goal)} | {ResultFigures.Of(sample.Median)} | {range} | {(sample.Runs == 1 ? "—" : sample.Runs)} | {ResultFigures.Verdict(finding)} |\n";
    }

    private static string Verdict(IReadOnlyList<Finding> findings)
    {
        var missed = findings.Where(static f => f.Met == false).ToList();
        var set = findings.Count(static f => f.Goal is not null);
        if (missed.Count == 0) return $"{set} 项有目标，全部达到。";
        return $"{set} 项有目标，**{missed.Count} 项没有达到**：\n\n"
            + string.Join('\n', missed.Select(static f => $"- {f.Name}：目标 {ResultFigures.Of(f.Goal)} {f.Unit}，测得 {ResultFigures.Of(f.Sample.Median)} {f.Unit}。"));
    }
}
