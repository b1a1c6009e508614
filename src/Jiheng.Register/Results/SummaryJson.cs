using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>The summary for machines (summary.json).</summary>
public static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(CheckSummary summary) => new()
    {
        ["rows"] = summary.Rows,
        ["accepted"] = summary.Accepted,
        ["rejected"] = summary.Rejected,
        ["duplicate_persons"] = summary.Groups,
        ["duplicate_enrolments"] = summary.Surplus,
        ["deceased_enrolments"] = summary.Deceased,
        ["files"] = new JsonArray([.. summary.Files.Select(File)]),
        ["counts"] = new JsonArray([.. summary.Counts.Select(Count)]),
    };

    internal static string Text(CheckSummary summary) => Of(summary).ToJsonString(Options) + "\n";

    private static JsonObject File(FileTally file) => new()
    {
        ["path"] = file.Path,
        ["role"] = file.Role == SourceRole.Register ? "register" : "deaths",
        ["encoding"] = file.Encoding,
        ["rows"] = file.Rows,
        ["accepted"] = file.Accepted,
        ["rejected"] = file.Rejected,
        ["blank_lines"] = file.Blank,
    };

    private static JsonObject Count(AreaCount count) => new()
    {
        ["area"] = count.Area, ["scheme"] = count.Scheme, ["rows"] = count.Rows, ["duplicates"] = count.Surplus, ["deceased"] = count.Deceased,
    };
}
