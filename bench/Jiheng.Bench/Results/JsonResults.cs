using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Bench.Measuring;

namespace Jiheng.Bench.Results;

/// <summary>The results for programs (结果数据).</summary>
internal static class JsonResults
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static string Of(Machine machine, IReadOnlyList<Finding> findings) =>
        JsonSerializer.Serialize(new { Machine = machine, Findings = findings.Select(Of) }, Options) + "\n";

    private static object Of(Finding finding) => new
    {
        finding.Id,
        finding.Name,
        finding.Unit,
        Median = Round(finding.Sample.Median),
        Min = Round(finding.Sample.Min),
        Max = Round(finding.Sample.Max),
        finding.Sample.Runs,
        Goal = finding.Goal is { } goal ? new { Kind = goal.Kind == GoalKind.AtLeast ? "at least" : "at most", goal.Value } : null,
        finding.Met,
    };

    private static double Round(double value) => Math.Round(value, 4);
}
