using System.Globalization;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.ServerBench.Deadline;

/// <summary>The processor's time that processes took (处理器时间), in seconds, as the kernel counts it; waiting is not in it.</summary>
internal static class ProcessCost
{
    private const decimal TicksPerSecond = 100m;

    internal static decimal Of(int process) => Ticks(process, 2) / TicksPerSecond;

    /// <summary>PostgreSQL with everybody that it serves, also those that are gone.</summary>
    internal static decimal OfPostgreSql()
    {
        var folder = PostgreSqlCluster.ConnectionString("postgres").Split(';')[0]["Host=".Length..];
        var parent = int.Parse(File.ReadLines(Path.Combine(folder, "data/postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var children = File.ReadAllText($"/proc/{parent}/task/{parent}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (Ticks(parent, 4) + children.Sum(static c => Ticks(int.Parse(c, CultureInfo.InvariantCulture), 2))) / TicksPerSecond;
    }

    // utime, stime, and of those that ended cutime, cstime; the name before them may hold blanks.
    private static long Ticks(int process, int fields)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ').Skip(11).Take(fields).Sum(static t => long.Parse(t, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
