using Jiheng.Audit;
using Jiheng.Audit.Scoring;
using Jiheng.Documents.Reading;

namespace Jiheng.Conformance.Tests;

/// <summary>The labelled real reports, where a clone has them beside it.</summary>
public sealed class SeedTests
{
    [SharedFact("gold/urumqi-2024-final-accounts.findings.jsonl")]
    public void LabelledReports_Always_KeepTheirScore()
    {
        var gold = Path.GetDirectoryName(Repository.Shared("gold/urumqi-2024-final-accounts.findings.jsonl"))!;
        var seeds = Directory.GetFiles(Path.Combine(gold, "..", "seeds"), "*.txt");
        var score = AuditScore.Of(seeds.Select(s => Corpus.Auditor.Run(SourceReader.Read(s).Document!)), LabelFolder.Read(gold));
        Assert.Equal(1m, score.Must.Share);
        Assert.True(score.Should.Share >= 0.90m, $"should {score.Should}");
        Assert.True(score.Reported.Share >= 0.95m, $"precision {score.Reported}");
        Assert.Equal(0, score.Hard);
    }
}
