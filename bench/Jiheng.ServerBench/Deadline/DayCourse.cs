using System.Globalization;

namespace Jiheng.ServerBench.Deadline;

/// <summary>
/// How the day went (一天的经过), minute by minute: how long saving took and who had the processors. What another program or the host of the
/// machine took shows, so that a slow minute can be told from a slow server.
/// </summary>
internal sealed class DayCourse(DayLog log, Func<decimal> ownSeconds)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly List<string> rows = [];

    /// <summary>Notes a row for every minute, and one for what is left, until the day is over.</summary>
    internal async Task FollowAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var (machine, own, seen) = (MachineTime.Now(), ownSeconds(), log.Count("保存"));
            // The end of the day ends the wait as well.
            await Task.Delay(Minute, over).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            var (passed, used, saves) = (MachineTime.Now() - machine, ownSeconds() - own, log.Since("保存", seen));
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {rows.Count + 1} | {saves.Count} | {DayLog.At(saves, 0.5):0} | {DayLog.At(saves, 0.99):0} | {passed.Share(used):0} | {passed.Share(Math.Max(0m, passed.Busy - used)):0} | {passed.Share(passed.Stolen):0} |"));
        }
    }

    internal void Report()
    {
        Console.WriteLine("\n| 第几分钟 | 保存次数 | 中位 | p99（毫秒） | 处理器：测量% | 其他程序% | 宿主占用% |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in rows) Console.WriteLine(row);
    }
}
