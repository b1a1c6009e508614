using System.Text.Json.Nodes;
using Jiheng.Audit.Output;
using Jiheng.Audit.Review;
using Jiheng.Cli.Output;

namespace Jiheng.Cli.Auditing;

/// <summary>One JSON object, written as the documents come (JSON 结果); files that could not be read are named at its end.</summary>
internal sealed class JsonOutput : AuditOutput
{
    private readonly JsonArray unreadable = [];
    private bool any;

    internal override IReadOnlyList<string> Show(AuditFile file, ReviewedDocument document) => [Json.Text(AuditJson.Document(document))];

    internal override void Begin(TextWriter writer) => writer.Write("{\"documents\":[");

    internal override void Take(TextWriter writer, AuditOutcome outcome)
    {
        if (outcome.Error is not null)
        {
            unreadable.Add(new JsonObject { ["path"] = outcome.File.Path, ["reason"] = outcome.Error });
            return;
        }

        writer.Write(any ? ",\n" : "\n");
        writer.Write(outcome.Shown[0]);
        any = true;
    }

    internal override void End(TextWriter writer) => writer.WriteLine(unreadable.Count > 0 ? $"\n],\"unreadable\":{Json.Text(unreadable)}}}" : "\n]}");
}
