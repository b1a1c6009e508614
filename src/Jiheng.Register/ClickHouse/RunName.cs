using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiheng.Register.ClickHouse;

/// <summary>
/// Whose a table is (运行编号): tables are called jiheng_run_时间_机器_进程_序号_用途, so that any later run can tell which of them nobody will need again.
/// </summary>
internal sealed partial record RunName(DateTime Started, string Machine, int Process, int Number)
{
    internal const string Prefix = "jiheng_run_";

    private const string TimeFormat = "yyyyMMddHHmmss";

    // A run on another machine cannot be looked at; after a day it is over.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly ConcurrentDictionary<int, bool> Alive = new();
    private static readonly string ThisMachine = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8];

    private static int s_last;

    /// <summary>A name that no run before had.</summary>
    internal static RunName Begin()
    {
        var number = Interlocked.Increment(ref s_last);
        Alive[number] = true;
        return new(DateTime.UtcNow, ThisMachine, Environment.ProcessId, number);
    }

    /// <summary>The run of a table; null for tables that are not of ours.</summary>
    internal static RunName? Of(string table)
    {
        if (Pattern().Match(table) is not { Success: true } match) return null;
        return DateTime.TryParseExact(match.Groups[1].Value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var started)
            && int.TryParse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture, out var process) && int.TryParse(match.Groups[4].ValueSpan, CultureInfo.InvariantCulture, out var number)
            ? new(started, match.Groups[2].Value, process, number) : null;
    }

    /// <summary>The run's table for a purpose.</summary>
    internal string Table(string purpose) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Started.ToString(TimeFormat, CultureInfo.InvariantCulture)}_{Machine}_{Process}_{Number}_{purpose}");

    /// <summary>The run is over, its tables will not be needed.</summary>
    internal void End() => Alive.TryRemove(Number, out _);

    /// <summary>True when the run cannot be under way any more.</summary>
    internal bool IsOver(DateTime now)
    {
        if (now - Started > Longest) return true;
        if (Machine != ThisMachine) return false;
        return Process == Environment.ProcessId ? !Alive.ContainsKey(Number) : !Lives(Process);
    }

    private static bool Lives(int process)
    {
        try
        {
            using var owner = System.Diagnostics.Process.GetProcessById(process);
            return !owner.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^jiheng_run_([0-9]{14})_([0-9a-f]{8})_([0-9]+)_([0-9]+)_[a-z]+$")]
    private static partial Regex Pattern();
}
