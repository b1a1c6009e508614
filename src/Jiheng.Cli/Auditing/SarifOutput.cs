using System.Text.Json.Nodes;
using Jiheng.Audit.Output;
using Jiheng.Audit.Review;
using Jiheng.Cli.Output;

namespace Jiheng.Cli.Auditing;

/// <summary>One SARIF log with one run, its results written as they come (SARIF 结果).</summary>
internal sealed class SarifOutput : AuditOutput
{
    private readonly JsonArray notifications = [];
    private readonly List<string> artifacts = [];
    private bool any;

    /// <summary>The results, and behind a line feed of their own the artifact.</summary>
    internal override string Show(AuditFile file, ReviewedDocument document) =>
        string.Join(",\n", AuditSarif.Results(document).Select(Json.Text)) + '\0' + Json.Text(AuditSarif.Artifact(document));

    internal override void Begin(TextWriter writer) =>
        writer.Write($"{{\"$schema\":\"{AuditSarif.Schema}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{Json.Text(AuditSarif.Tool())},\n\"columnKind\":\"utf16CodeUnits\",\"language\":\"zh-CN\",\n\"results\":[");

    internal override void Take(TextWriter writer, AuditOutcome outcome)
    {
        if (outcome.Error is { } error)
        {
            notifications.Add(AuditSarif.Unreadable(outcome.File.Path, error));
            return;
        }

        var parts = outcome.Shown.Split('\0');
        artifacts.Add(parts[1]);
        if (parts[0].Length == 0) return;
        writer.Write(any ? ",\n" : "\n");
        writer.Write(parts[0]);
        any = true;
    }

    internal override void End(TextWriter writer) => writer.WriteLine(
        $"\n],\n\"artifacts\":[{string.Join(",\n", artifacts)}],\n\"invocations\":[{{\"executionSuccessful\":{(notifications.Count == 0 ? "true" : "false")},\"toolExecutionNotifications\":{Json.Text(notifications)}}}]}}]}}");
}
