using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;

namespace Jiheng.Cli.Auditing;

/// <summary>What came of one file (单个文件的审核结果).</summary>
/// <param name="File">The file.</param>
/// <param name="Error">Why it could not be audited, in Chinese; null when it was.</param>
/// <param name="Audit">What was found; null when it could not be audited.</param>
/// <param name="Findings">The findings with what was decided about them before.</param>
/// <param name="Shown">What the output shows of it, in the pieces that it asked for.</param>
internal sealed record AuditOutcome(AuditFile File, string? Error, DocumentAudit? Audit, IReadOnlyList<ReviewedFinding> Findings, IReadOnlyList<string> Shown)
{
    /// <summary>Reads, audits and shows a file. One bad file must not stop the others: even a fault of the program is its result.</summary>
    internal static AuditOutcome Of(AuditFile file, AuditRequest request, AuditOutput output)
    {
        try
        {
            var read = SourceReader.Read(file.Path);
            if (read.Document is null) return Failed(file, read.Error!);
            var reviewed = ReviewedDocument.Of(read.Document, request.Lexicon, request.Settings, request.Baseline);
            return new(file, null, reviewed.Audit, reviewed.Findings, output.Show(file, reviewed));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(file, Output.IoProblem.Text(e));
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("JIHENG_DEBUG") != "1")
        {
            return Failed(file, $"文件“{file.Path}”未能审核：程序内部错误（{e.GetType().Name}：{e.Message}）。请把文件交给维护人员，设 JIHENG_DEBUG=1 可显示详情。");
        }
    }

    private static AuditOutcome Failed(AuditFile file, string reason) => new(file, reason, null, [], []);
}
