using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Register.Reading;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>The summary for machines (summary.json).</summary>
public static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(CheckSummary summary) => new()
    {
        ["checked_year"] = summary.CheckedYear,
        ["rows"] = summary.Rows,
        ["accepted"] = summary.Accepted,
        ["rejected"] = summary.Rejected,
        ["duplicate_persons"] = summary.Groups,
        ["duplicate_enrolments"] = summary.Surplus,
        ["left_to_others"] = summary.LeftToOthers,
        ["deceased_enrolments"] = summary.Deceased,
        ["confirmed_leads"] = summary.ConfirmedLeads,
        ["reduction"] = summary.Reduction,
        ["indicator"] = new JsonObject { ["name"] = "重复参保人数", ["scheme"] = InsuranceSchemes.Residents, ["actual"] = summary.ResidentReduction, ["unit"] = "人" },
        ["categories"] = new JsonArray([.. Enum.GetValues<DuplicateCategory>().Select(c => (JsonNode)new JsonObject { ["category"] = c.Text(), ["enrolments"] = summary.Categories.GetValueOrDefault(c) })]),
        ["stakes"] = new JsonArray([.. summary.Stakes.OrderBy(static s => s.Key).Select(static s => (JsonNode)new JsonObject { ["year"] = s.Key, ["enrolments"] = s.Value.Enrolments, ["yuan"] = s.Value.Yuan })]),
        ["leads"] = new JsonArray([.. summary.Leads.Select(static l => (JsonNode)new JsonObject { ["rule"] = l.Rule.Id, ["name"] = l.Rule.Name, ["groups"] = l.Groups, ["rows"] = l.Rows })]),
        ["decisions"] = new JsonObject
        {
            ["confirmed"] = summary.Confirmed, ["refuted"] = summary.Refuted, ["deferred"] = summary.Deferred, ["kept"] = summary.Kept,
            ["unknown"] = new JsonArray([.. summary.UnmetDecisions.Select(static d => (JsonNode)d.RowId)]),
        },
        ["files"] = new JsonArray([.. summary.Files.Select(File)]),
        ["counts"] = new JsonArray([.. summary.Counts.Select(Count)]),
    };

    /// <summary>Of a file that was given without its full path: where it stands, seen from the result folder.</summary>
    public const string FromResults = "path_from_results";

    /// <summary>The text of summary.json in a folder, from which the files are to be found again whoever reads it where.</summary>
    internal static string Text(CheckSummary summary, string folder)
    {
        var json = Of(summary);
        foreach (var file in json["files"]!.AsArray().OfType<JsonObject>().Where(static f => !Path.IsPathRooted((string)f["path"]!))) file[FromResults] = Path.GetRelativePath(folder, (string)file["path"]!);
        return json.ToJsonString(Options) + "\n";
    }

    private static JsonObject File(FileTally file) => new()
    {
        ["path"] = file.Path,
        ["role"] = file.Role switch { SourceRole.Register => "register", SourceRole.Deaths => "deaths", SourceRole.Against => "against", _ => "changes" },
        ["encoding"] = file.Encoding,
        ["rows"] = file.Rows,
        ["accepted"] = file.Accepted,
        ["rejected"] = file.Rejected,
        ["blank_lines"] = file.Blank,
    };

    private static JsonObject Count(AreaCount count) => new()
    {
        ["area"] = count.Area, ["scheme"] = count.Scheme, ["rows"] = count.Rows, ["duplicates"] = count.Surplus, ["deceased"] = count.Deceased,
        ["reduction"] = count.Reduction, ["audited"] = count.Audited, ["reported"] = count.Reported,
    };
}
