using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Jiheng.Tests.Support;

/// <summary>
/// Runs property tests: on the same inputs every time, so that a change is judged by what it changed;
/// with JIHENG_PROPERTY_RUNS=N on N new random inputs each, to search for what nobody has thought of;
/// with JIHENG_PROPERTY_REPLAY=SEED,GAMMA,SIZE on the one input that such a search has found.
/// </summary>
internal static class Properties
{
    private static readonly int? RandomRuns = int.TryParse(Environment.GetEnvironmentVariable("JIHENG_PROPERTY_RUNS"), out var runs) ? runs : null;

    private static readonly ulong[] Replay = [.. (Environment.GetEnvironmentVariable("JIHENG_PROPERTY_REPLAY") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => ulong.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>Throws with the input for which the property does not hold.</summary>
    /// <param name="property">What is to hold for every input.</param>
    /// <param name="runs">How many inputs are tried.</param>
    internal static void Holds(this Property property, int runs = 100) => property.Check((Replay, RandomRuns) switch
    {
        ([var seed, var gamma, var size], _) => Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(seed, gamma, (int)size),
        (_, { } random) => Config.QuickThrowOnFailure.WithMaxTest(random),
        _ => Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(20240601, 77),
    });
}
