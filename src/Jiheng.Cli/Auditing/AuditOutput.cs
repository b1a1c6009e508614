using Jiheng.Audit.Review;

namespace Jiheng.Cli.Auditing;

/// <summary>One way to give out results (输出方式). Showing runs on many threads, the rest in the order of the files.</summary>
internal abstract class AuditOutput
{
    /// <summary>What will be written of a document, in one piece or several; may write a file of its own.</summary>
    internal abstract IReadOnlyList<string> Show(AuditFile file, ReviewedDocument document);

    /// <summary>Before the first file.</summary>
    internal virtual void Begin(TextWriter writer)
    {
    }

    /// <summary>The next file.</summary>
    internal abstract void Take(TextWriter writer, AuditOutcome outcome);

    /// <summary>After the last.</summary>
    internal virtual void End(TextWriter writer)
    {
    }

    /// <summary>The output of a format; html and docx into <paramref name="folder"/>.</summary>
    internal static AuditOutput Of(string format, string? folder) => format switch
    {
        "json" => new JsonOutput(),
        "sarif" => new SarifOutput(),
        "text" => new TextOutput(),
        _ => new FileOutput(format, folder),
    };
}
