using System.Globalization;
using System.Runtime.InteropServices;

namespace Jiheng.Bench.Results;

/// <summary>What the figures were measured on (测量环境).</summary>
/// <param name="Date">Day of the run, in UTC.</param>
/// <param name="Processor">Model of the processor.</param>
/// <param name="Cores">Processors that the run may use.</param>
/// <param name="System">Operating system.</param>
/// <param name="Load">Average load in the minute before the run; null where it is not known.</param>
/// <param name="Versions">Versions of what was measured, by name.</param>
internal sealed record Machine(DateOnly Date, string Processor, int Cores, string System, double? Load, IReadOnlyDictionary<string, string> Versions)
{
    public static Machine Here(IReadOnlyDictionary<string, string> peers)
    {
        var versions = new Dictionary<string, string> { [".NET"] = Environment.Version.ToString() };
        foreach (var (name, version) in peers) versions[name] = version;
        return new(DateOnly.FromDateTime(DateTime.UtcNow), ProcessorName(), Environment.ProcessorCount, RuntimeInformation.OSDescription, null, versions);
    }

    /// <summary>Load average of the last minute, to be asked before the benchmarks make a load of their own.</summary>
    public static double? LoadNow() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    private static string ProcessorName()
    {
        const string info = "/proc/cpuinfo";
        var line = File.Exists(info) ? File.ReadLines(info).FirstOrDefault(static l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
