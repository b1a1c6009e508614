using System.Text.Json.Nodes;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Output;

/// <summary>The machine-readable result (审核结果 JSON): one object, every place with line and column or path.</summary>
public static class AuditJson
{
    /// <summary>The whole run as one object.</summary>
    public static JsonObject Of(IEnumerable<DocumentAudit> documents) => new() { ["documents"] = new JsonArray([.. documents.Select(Document)]) };

    private static JsonNode Document(DocumentAudit audit) => new JsonObject
    {
        ["path"] = audit.Path,
        ["format"] = audit.Format,
        ["figures"] = audit.Figures,
        ["claims"] = audit.Claims,
        ["checked"] = audit.Checked,
        ["findings"] = new JsonArray([.. audit.Findings.Select(Finding)]),
    };

    private static JsonNode Finding(Finding finding) => new JsonObject
    {
        ["rule"] = finding.Rule,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["message"] = finding.Message,
        ["printed"] = finding.Printed,
        ["expected"] = finding.Expected,
        ["derivation"] = finding.Derivation,
        ["confidence"] = finding.Confidence,
        ["locations"] = new JsonArray([.. finding.Locations.Select(Location)]),
    };

    private static JsonNode Location(Location location) => location.Place.Path.Length > 0
        ? new JsonObject { ["path"] = location.Place.Path, ["quote"] = location.Quote }
        : new JsonObject { ["line"] = location.Place.Line, ["column"] = location.Place.Column, ["quote"] = location.Quote };
}
