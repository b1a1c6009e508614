using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Jiheng.Web.Operation;

/// <summary>What the server measures of itself (度量与追踪), beside what the framework measures. No names, addresses or figures.</summary>
internal static class Telemetry
{
    internal const string Name = "Jiheng";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> JobSeconds = Meter.CreateHistogram<double>("jiheng.job.duration", "s", "How long an attempt at a job took, by kind and ending.");
}
