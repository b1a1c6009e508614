using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Audit.Scoring;

namespace Jiheng.Cli.Auditing;

/// <summary>Precision and recall against labels in place of the findings (评分结果).</summary>
internal sealed class ScoreOutput(IReadOnlyDictionary<string, DocumentLabels> labels) : AuditOutput
{
    private readonly List<DocumentAudit> audits = [];

    internal override IReadOnlyList<string> Show(AuditFile file, ReviewedDocument document) => [];

    internal override void Take(TextWriter writer, AuditOutcome outcome)
    {
        if (outcome.Audit is not null) audits.Add(outcome.Audit);
    }

    internal override void End(TextWriter writer) => ScoreTable.Write(writer, AuditScore.Of(audits, labels), details: true);
}
