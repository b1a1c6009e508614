using Jiheng.RegisterBench.Contenders;
using Jiheng.RegisterBench.Measuring;
using Jiheng.RegisterBench.Results;

namespace Jiheng.RegisterBench;

/// <summary>Lets the contenders run in turn (轮流运行): first each way once, checked and not counted; then the fastest way of each peer.</summary>
internal sealed class Contest(string work, int runs)
{
    internal IReadOnlyList<Outcome> Hold(IReadOnlyList<Contender> contenders)
    {
        var trials = contenders.Select(c => (Contender: c, Trial: Run(c, isChecked: true))).ToArray();
        var chosen = trials.GroupBy(static t => t.Contender.Peer).Select(static g => g.MinBy(static t => t.Trial.Seconds).Contender).ToArray();
        var counted = chosen.ToDictionary(static c => c.Id, static _ => new List<Measured>());
        for (var run = 0; run < runs; run++)
        {
            foreach (var contender in chosen) counted[contender.Id].Add(Run(contender, isChecked: false));
        }

        return [.. trials.Select(t => new Outcome(t.Contender.Id, t.Contender.Name, counted.GetValueOrDefault(t.Contender.Id, []), t.Trial))];
    }

    private Measured Run(Contender contender, bool isChecked)
    {
        var folder = Path.Combine(work, "answer");
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
        Directory.CreateDirectory(folder);
        var measured = Measured.Run(contender.Program, contender.Arguments(folder), contender.Environment);
        Console.Error.WriteLine($"{contender.Name} {contender.Way}：{measured.Seconds:0.00} 秒，处理器 {measured.Processor:0.00} 秒，内存 {measured.OwnMiB}（{measured.AllMiB}）MiB");
        if (isChecked && contender.Check(folder) is { } wrong) throw new InvalidDataException($"{contender.Id}：答案与正确答案不同（{wrong}），不出数。");
        return measured;
    }
}
