using System.Text.Json.Nodes;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;

namespace Jiheng.Audit.Output;

/// <summary>The machine-readable result (审核结果 JSON): every place with line and column, or path and character.</summary>
public static class AuditJson
{
    /// <summary>The whole run as one object.</summary>
    public static JsonObject Of(IEnumerable<DocumentAudit> documents) => new() { ["documents"] = new JsonArray([.. documents.Select(Document)]) };

    /// <summary>A document without any review.</summary>
    public static JsonObject Document(DocumentAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return Document(audit, new([.. audit.Findings.Select(Finding)]));
    }

    /// <summary>A document; findings that were accepted before stand apart with their reasons.</summary>
    public static JsonObject Document(ReviewedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var result = Document(document.Audit, new([.. document.Open.Select(Reviewed)]));
        if (document.Findings.Any(f => f.Accepted is not null)) result["accepted"] = new JsonArray([.. document.Findings.Where(f => f.Accepted is not null).Select(Reviewed)]);
        if (document.Source.Notices.Count > 0) result["notices"] = new JsonArray([.. document.Source.Notices.Select(n => JsonValue.Create(n))]);
        return result;
    }

    private static JsonObject Document(DocumentAudit audit, JsonArray findings) => new()
    {
        ["path"] = audit.Path,
        ["format"] = audit.Format,
        ["figures"] = audit.Figures,
        ["claims"] = audit.Claims,
        ["checked"] = audit.Checked,
        ["findings"] = findings,
    };

    private static JsonObject Reviewed(ReviewedFinding reviewed)
    {
        var result = Finding(reviewed.Finding);
        result["fingerprint"] = reviewed.Fingerprint;
        if (reviewed.Accepted is { } reason) result["reason"] = reason;
        return result;
    }

    private static JsonObject Finding(Finding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = finding.Severity.Word(),
        ["message"] = finding.Message,
        ["printed"] = finding.Printed,
        ["expected"] = finding.Expected,
        ["derivation"] = finding.Derivation,
        ["confidence"] = finding.Confidence,
        ["locations"] = new JsonArray([.. finding.Locations.Select(Location)]),
    };

    private static JsonNode Location(Location location) => location.Place.Path.Length > 0
        ? new JsonObject { ["path"] = location.Place.Path, ["character"] = location.Place.Column, ["quote"] = location.Quote }
        : new JsonObject { ["line"] = location.Place.Line, ["column"] = location.Place.Column, ["quote"] = location.Quote };
}
