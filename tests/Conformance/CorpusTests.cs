using Jiheng.Audit.Scoring;
using Jiheng.Documents.Reading;

namespace Jiheng.Conformance.Tests;

/// <summary>
/// How well the audit does on the labelled documents. The floors are below what was measured (bench/results/audit-corpus.md),
/// so that a rule may be mended without moving them, and far above chance.
/// </summary>
public sealed class CorpusTests
{
    private const decimal MustFloor = 0.95m;
    private const decimal ShouldFloor = 0.80m;
    private const decimal PrecisionFloor = 0.95m;
    private const decimal RuleFloor = 0.75m;
    private const int FewestDocuments = 40;

    [Fact]
    public void Texts_Always_ReachTheFloors() => AssertFloors(Corpus.Score(d => d));

    [Fact]
    public void WordFiles_Always_ReachTheFloors() => AssertFloors(Corpus.Score(Formats.Word));

    [Fact]
    public void Workbooks_Always_ReachTheFloors() => AssertFloors(Corpus.Score(Formats.Excel));

    [Fact]
    public void WebPages_Always_ReachTheFloors() => AssertFloors(Corpus.Score(Formats.Html));

    [Fact]
    public void Rules_Always_ReachTheirOwnFloors() => Assert.All(Corpus.Score(d => d).Rules, r =>
    {
        Assert.True(r.Precision.Share >= RuleFloor, $"{r.Rule}: precision {r.Precision}");
        Assert.True(r.Recall.Share >= RuleFloor, $"{r.Rule}: recall {r.Recall}");
    });

    [Fact]
    public void CleanDocuments_InEveryFormat_StaySilent()
    {
        var clean = Corpus.Texts.Where(d => Corpus.Labels[Path.GetFileNameWithoutExtension(d.Path)].Labels.Count == 0).ToArray();
        Assert.True(clean.Length >= 8, $"{clean.Length} clean documents");
        foreach (var format in new Func<SourceDocument, SourceDocument>[] { d => d, Formats.Word, Formats.Excel, Formats.Html })
            Assert.All(clean, d => Assert.Empty(Corpus.Questioned(format(d)).Select(f => $"{d.Path}: {f.Rule} {f.Message}")));
    }

    private static void AssertFloors(AuditScore score)
    {
        Assert.True(score.Documents >= FewestDocuments, $"{score.Documents} documents");
        var misses = string.Join("\n", score.Misses.Select(m => $"{m.Document} {m.Label.Id} {m.Label.Rule} {m.Label.Printed}").Concat(score.Extras.Select(e => $"+ {e.Document} {e.Finding.Rule} {e.Finding.Message}")));
        Assert.True(score.Must.Share >= MustFloor, $"must {score.Must}\n{misses}");
        Assert.True(score.Should.Share >= ShouldFloor, $"should {score.Should}\n{misses}");
        Assert.True(score.Reported.Share >= PrecisionFloor, $"precision {score.Reported}\n{misses}");
        Assert.Equal(0, score.Hard);
    }
}
