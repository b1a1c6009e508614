using System.Collections.Concurrent;
using System.Diagnostics;

namespace Jiheng.ServerBench.Deadline;

/// <summary>What became of a day (一天的结果): how long each kind of request took, in milliseconds, what was confirmed and what went wrong.</summary>
internal sealed class DayLog
{
    private readonly Dictionary<string, List<double>> times = [];

    internal List<string> Errors { get; } = [];

    internal int Conflicts { get; set; }

    /// <summary>Saves that the server confirmed, by the person's session.</summary>
    internal ConcurrentDictionary<string, byte> Saved { get; } = [];

    /// <summary>Papers whose handing in the server confirmed.</summary>
    internal ConcurrentDictionary<Guid, byte> HandedIn { get; } = [];

    internal IReadOnlyDictionary<string, List<double>> Times => times;

    internal void Note(string kind, long start)
    {
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (times)
        {
            if (!times.TryGetValue(kind, out var all)) times[kind] = all = [];
            all.Add(taken);
        }
    }

    /// <summary>How many of a kind there were until now.</summary>
    internal int Count(string kind)
    {
        lock (times) return times.TryGetValue(kind, out var all) ? all.Count : 0;
    }

    /// <summary>Those of a kind after so many, the shortest first.</summary>
    internal List<double> Since(string kind, int seen)
    {
        lock (times) return times.TryGetValue(kind, out var all) ? [.. all.Skip(seen).Order()] : [];
    }

    /// <summary>The time within which so many of all were answered; of none, 0.</summary>
    internal static double At(List<double> ordered, double share) => ordered.Count == 0 ? 0 : ordered[Math.Min(ordered.Count - 1, (int)Math.Ceiling(ordered.Count * share) - 1)];

    internal void Error(string what)
    {
        lock (times) Errors.Add(what.Length > 400 ? what[..400] : what);
    }
}
