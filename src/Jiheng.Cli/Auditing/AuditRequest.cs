using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Audit.Scoring;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Cli.Auditing;

/// <summary>What the user asked of jiheng audit (审核请求).</summary>
internal sealed record AuditRequest(IReadOnlyList<AuditFile> Files, AuditSettings Settings, Baseline Baseline)
{
    /// <summary>What the labels of forms mean.</summary>
    internal required FormLexicon Lexicon { get; init; }

    /// <summary>text, json, sarif, html or docx.</summary>
    internal required string Format { get; init; }

    /// <summary>Folder for the results; null writes to standard output.</summary>
    internal string? Folder { get; init; }

    /// <summary>From which severity on the exit status is 1.</summary>
    internal required Severity FailOn { get; init; }

    /// <summary>Labels against which the audit is scored; null when it is not.</summary>
    internal IReadOnlyDictionary<string, DocumentLabels>? Labels { get; init; }

    /// <summary>Where to write the findings as a baseline; null for nowhere.</summary>
    internal string? NewBaseline { get; init; }

    /// <summary>Reason of the findings written to it.</summary>
    internal string Reason { get; init; } = "";

    /// <summary>Files audited at once.</summary>
    internal required int Threads { get; init; }
}

/// <summary>A file to audit (待审文件).</summary>
/// <param name="Path">As messages and results name it.</param>
/// <param name="Result">Name of its result in the folder for results, without an extension; no two files have the same.</param>
internal sealed record AuditFile(string Path, string Result);
