using Jiheng.RegisterBench.Measuring;

namespace Jiheng.RegisterBench.Results;

/// <summary>What one contender took (测得值).</summary>
/// <param name="Id">Peer and way.</param>
/// <param name="Name">What the table says.</param>
/// <param name="Runs">The counted runs; empty when another way of the same peer was faster in the run that was not counted.</param>
/// <param name="Trial">The run that was not counted.</param>
internal sealed record Outcome(string Id, string Name, IReadOnlyList<Measured> Runs, Measured Trial)
{
    internal string Peer => Id.Split(':')[0];

    internal string Way => Id.Contains(':', StringComparison.Ordinal) ? Id.Split(':')[1] : "";

    internal double Median(Func<Measured, double> figure)
    {
        var sorted = Runs.Select(figure).Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>All contenders of one run of the benchmark (一次测量), in turn on one machine.</summary>
internal sealed record Session(string Date, string Machine, double Load, string Versions, long Rows, ulong Seed, double FileMiB, IReadOnlyList<Outcome> Outcomes);
