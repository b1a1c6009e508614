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

    /// <summary>The artifact, and then the results.</summary>
    internal override IReadOnlyList<string> Show(AuditFile file, ReviewedDocument document) =>
        [Json.Text(AuditSarif.Artifact(document)), .. AuditSarif.Results(document).Select(Json.Text)];

    internal override void Begin(TextWriter writer) =>
        writer.Write($"{{\"$schema\":\"{AuditSarif.Schema}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{Json.Text(AuditSarif.Tool())},\n\"columnKind\":\"utf16CodeUnits\",\"language\":\"zh-CN\",\n\"results\":[");

    internal override void Take(TextWriter writer, AuditOutcome outcome)
    {
        if (outcome.Error is { } error)
        {
            notifications.Add(AuditSarif.Unreadable(outcome.File.Path, error));
            return;
        }

        artifacts.Add(outcome.Shown[0]);
        foreach (var result in outcome.Shown.Skip(1))
        {
            writer.Write(any ? ",\n" : "\n");
            writer.Write(result);
            any = true;
        }
    }

    internal override void End(TextWriter writer) => writer.WriteLine(
        $"\n],\n\"artifacts\":[{string.Join(",\n", artifacts)}],\n\"invocations\":[{{\"executionSuccessful\":{(notifications.Count == 0 ? "true" : "false")},\"toolExecutionNotifications\":{Json.Text(notifications)}}}]}}]}}");
}
