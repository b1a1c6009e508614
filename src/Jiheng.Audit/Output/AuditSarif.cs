using System.Text.Json.Nodes;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Output;

/// <summary>The result for code-scanning tools (SARIF 2.1.0, OASIS): rules with their texts, regions, fingerprints.</summary>
public static class AuditSarif
{
    /// <summary>The schema that the log names.</summary>
    public const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Name under which fingerprints are stored; a new way of computing them gets a new name.</summary>
    private const string FingerprintName = "jihengFinding/v1";

    private static readonly Dictionary<string, int> RuleIndex = Rules.All.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);

    /// <summary>The program and its rules.</summary>
    public static JsonObject Tool() => new()
    {
        ["driver"] = new JsonObject
        {
            ["name"] = "绩衡 Jiheng",
            ["version"] = typeof(AuditSarif).Assembly.GetName().Version!.ToString(3),
            ["language"] = "zh-CN",
            ["rules"] = new JsonArray([.. Rules.All.Select(Rule)]),
        },
    };

    /// <summary>The results of one document.</summary>
    public static IEnumerable<JsonObject> Results(ReviewedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Findings.Select(f => Result(f, Uri(document.Audit.Path), document.Index));
    }

    /// <summary>The document with how much of it was seen and checked.</summary>
    public static JsonObject Artifact(ReviewedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new()
        {
            ["location"] = new JsonObject { ["uri"] = Uri(document.Audit.Path) },
            ["roles"] = new JsonArray("analysisTarget"),
            ["properties"] = new JsonObject { ["format"] = document.Audit.Format, ["figures"] = document.Audit.Figures, ["claims"] = document.Audit.Claims, ["checked"] = document.Audit.Checked, ["notices"] = new JsonArray([.. document.Source.Notices.Select(n => JsonValue.Create(n))]) },
        };
    }

    /// <summary>The log of one document.</summary>
    public static JsonObject Log(ReviewedDocument document) => new()
    {
        ["$schema"] = Schema,
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = Tool(), ["columnKind"] = "utf16CodeUnits", ["language"] = "zh-CN", ["results"] = new JsonArray([.. Results(document)]), ["artifacts"] = new JsonArray(Artifact(document)),
            ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = true }),
        }),
    };

    /// <summary>A file that could not be read.</summary>
    public static JsonObject Unreadable(string path, string reason) => new()
    {
        ["level"] = "error",
        ["message"] = Text(reason),
        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri(path) } } }),
    };

    private static JsonNode Rule(AuditRule rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Text(rule.Explanation.Split('。', '；')[0] + "。"),
        ["fullDescription"] = Text(rule.Explanation),
        ["help"] = Text($"{rule.Explanation}\n{rule.Tolerance}\n{rule.Basis}"),
    };

    private static JsonObject Result(ReviewedFinding reviewed, string uri, SourceIndex index)
    {
        var finding = reviewed.Finding;
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = RuleIndex[finding.Rule],
            ["level"] = finding.Severity.Word(),
            ["message"] = Text(finding.Message),
            ["locations"] = new JsonArray(SarifLocation.Of(finding.Locations[0], finding.Printed.Length, uri, index)),
            ["relatedLocations"] = new JsonArray([.. finding.Locations.Skip(1).Select((l, i) => Related(l, i + 1, uri, index))]),
            ["partialFingerprints"] = new JsonObject { [FingerprintName] = reviewed.Fingerprint },
            ["rank"] = finding.Confidence * 100,
            ["properties"] = new JsonObject { ["printed"] = finding.Printed, ["expected"] = finding.Expected, ["derivation"] = finding.Derivation },
        };
        if (reviewed.Accepted is { } reason) result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = "accepted", ["justification"] = reason });
        return result;
    }

    private static JsonObject Related(Location location, int number, string uri, SourceIndex index)
    {
        var result = SarifLocation.Of(location, location.LengthIn(index), uri, index);
        result["id"] = number;
        result["message"] = Text(location.Quote);
        return result;
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    /// <summary>A path as a URI reference: relative stays relative.</summary>
    private static string Uri(string path)
    {
        var escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
        return escaped.StartsWith('/') ? "file://" + escaped : escaped;
    }
}
