using System.Text.Json.Nodes;
using Jiheng.Register.Results;
using Jiheng.Register.Standing;

namespace Jiheng.Cli.Enrolment;

/// <summary>The figures of an increment for machines (增量核查汇总).</summary>
internal static class DiffJson
{
    internal static JsonObject Of(DiffSummary summary) => new()
    {
        ["applied"] = new JsonObject([.. Enum.GetValues<ChangeKind>().Select(k => KeyValuePair.Create(k.Text(), (JsonNode?)summary.Applied.GetValueOrDefault(k)))]),
        ["rejected"] = summary.Rejected,
        ["duplicates"] = Rows(summary.Duplicates),
        ["deceased"] = Rows(summary.Deceased),
        ["batches"] = summary.Batches,
        ["changes"] = summary.Changes,
        ["standing"] = SummaryJson.Of(summary.Standing),
    };

    private static JsonObject Rows(RowDifference rows) => new() { ["appeared"] = rows.Appeared, ["ended"] = rows.Ended, ["altered"] = rows.Altered };
}
