using System.Globalization;

namespace Jiheng.ServerBench.Deadline;

/// <summary>The processors' time since the machine started (整机处理器时间), in seconds, as the kernel counts it.</summary>
/// <param name="Busy">Of all programs and of the kernel.</param>
/// <param name="Idle">Of nobody.</param>
/// <param name="Stolen">What the host of a virtual machine gave to others while this one wanted it.</param>
internal readonly record struct MachineTime(decimal Busy, decimal Idle, decimal Stolen)
{
    private const decimal TicksPerSecond = 100m;

    internal static MachineTime Now()
    {
        // cpu user nice system idle iowait irq softirq steal: the first line is of all processors together.
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static t => decimal.Parse(t, CultureInfo.InvariantCulture) / TicksPerSecond).ToArray();
        return new(ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6], ticks[3] + ticks[4], ticks[7]);
    }

    public static MachineTime operator -(MachineTime later, MachineTime earlier) => new(later.Busy - earlier.Busy, later.Idle - earlier.Idle, later.Stolen - earlier.Stolen);

    /// <summary>How much of what there was, in a hundred.</summary>
    internal decimal Share(decimal seconds) => Busy + Idle + Stolen is > 0 and var all ? seconds * 100m / all : 0m;
}
