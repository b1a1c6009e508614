using Jiheng.Audit.Output;
using Jiheng.Audit.Review;
using Jiheng.Data.Reading;

namespace Jiheng.Cli.Auditing;

/// <summary>Findings with excerpts and carets for people (文本结果).</summary>
internal sealed class TextOutput : AuditOutput
{
    internal override IReadOnlyList<string> Show(AuditFile file, ReviewedDocument document)
    {
        var writer = new StringWriter { NewLine = "\n" };
        AuditText.Write(writer, document, document.Source.Format == "text" ? Lines(file.Path) : []);
        return [writer.ToString()];
    }

    internal override void Take(TextWriter writer, AuditOutcome outcome) => writer.Write(string.Concat(outcome.Shown));

    private static string[] Lines(string path) => TextFile.Decode(File.ReadAllBytes(path))?.Split('\n') ?? [];
}
