using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;

namespace Jiheng.Cli.Auditing;

/// <summary>What came of one file (单个文件的审核结果).</summary>
/// <param name="File">The file.</param>
/// <param name="Error">Why it could not be audited, in Chinese; null when it was.</param>
/// <param name="Findings">Its findings.</param>
/// <param name="Shown">What the output shows of it.</param>
internal sealed record AuditOutcome(AuditFile File, string? Error, IReadOnlyList<ReviewedFinding> Findings, string Shown)
{
    /// <summary>Reads, audits and shows a file. One bad file must not stop the others: even a fault of the program is its result.</summary>
    internal static AuditOutcome Of(AuditFile file, AuditRequest request, AuditOutput output)
    {
        try
        {
            var read = SourceReader.Read(file.Path);
            if (read.Document is null) return new(file, read.Error, [], "");
            var reviewed = ReviewedDocument.Of(read.Document, request.Settings, request.Baseline);
            return new(file, null, reviewed.Findings, output.Show(file, reviewed));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(file, Output.IoProblem.Text(e), [], "");
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("JIHENG_DEBUG") != "1")
        {
            return new(file, $"文件“{file.Path}”未能审核：程序内部错误（{e.GetType().Name}：{e.Message}）。请把文件交给维护人员，设 JIHENG_DEBUG=1 可显示详情。", [], "");
        }
    }
}
