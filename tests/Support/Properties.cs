using FsCheck;
using FsCheck.Fluent;

namespace Jiheng.Tests.Support;

/// <summary>
/// Runs property tests: on the same inputs every time, so that a change is judged by what it changed;
/// with JIHENG_PROPERTY_RUNS=N on N new random inputs each, to search for what nobody has thought of.
/// </summary>
internal static class Properties
{
    private static readonly int? RandomRuns = int.TryParse(Environment.GetEnvironmentVariable("JIHENG_PROPERTY_RUNS"), out var runs) ? runs : null;

    /// <summary>Throws with the input for which the property does not hold.</summary>
    /// <param name="property">What is to hold for every input.</param>
    /// <param name="runs">How many inputs are tried.</param>
    internal static void Holds(this Property property, int runs = 100) => property.Check(RandomRuns is { } random
        ? Config.QuickThrowOnFailure.WithMaxTest(random)
        : Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(20240601, 77));
}
