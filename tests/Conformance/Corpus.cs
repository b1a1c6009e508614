using Jiheng.Audit;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Scoring;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;
using Diagnostics = Jiheng.Data.Reading.Diagnostics;

namespace Jiheng.Conformance.Tests;

/// <summary>The labelled documents of this folder: short reports in the layouts of many provinces, written for the project.</summary>
internal static class Corpus
{
    private static readonly string Folder = Repository.Folder("tests/Conformance/Corpus");

    internal static IReadOnlyDictionary<string, DocumentLabels> Labels { get; } = LabelFolder.Read(Folder);

    internal static IReadOnlyList<SourceDocument> Texts { get; } =
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(f => SourceReader.Read(f).Document!)];

    internal static Auditor Auditor { get; } = new(LexiconFile.Read(Repository.Folder("forms"), new Diagnostics()));

    internal static AuditScore Score(Func<SourceDocument, SourceDocument> format) => AuditScore.Of(Texts.Select(d => Auditor.Run(format(d))), Labels);

    internal static IReadOnlyList<Finding> Questioned(SourceDocument document) => [.. Auditor.Run(document).Findings.Where(f => f.Severity >= Severity.Warning)];
}
