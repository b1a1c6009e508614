using Jiheng.Audit.Findings;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Writing;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>Documents of the program printed to Word and Excel and read as anybody's.</summary>
internal static class Printed
{
    internal static IEnumerable<SourceDocument> Of(CaseDocument document)
    {
        if (document.Text is { } text) yield return Read(document.Name + ".docx", s => DocxWriter.Write(text, s));
        if (document.Pages.Count > 0) yield return Read(document.Name + ".xlsx", s => XlsxWriter.Write(document.Pages, s));
    }

    /// <summary>Errors and warnings; notes are for the reader.</summary>
    internal static IReadOnlyList<Finding> Complaints(SourceDocument document) => [.. new Auditor(Examples.Lexicon).Run(document).Findings.Where(f => f.Severity > Severity.Note)];

    internal static void AssertSilent(SourceDocument document) =>
        Assert.True(Complaints(document) is [], $"{document.Path}：{string.Join("；", Complaints(document).Select(f => $"{f.Locations[0].Place} {f.Rule} {f.Message}"))}");

    private static SourceDocument Read(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        var read = SourceReader.Read(name, stream.ToArray());
        Assert.True(read.IsRead, read.Error);
        return read.Document!;
    }
}
