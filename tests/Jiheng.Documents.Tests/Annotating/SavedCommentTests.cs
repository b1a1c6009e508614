using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Annotating;
using Jiheng.Documents.Model;
using Jiheng.Documents.Tests.Reading;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>Comments as another program understands them: opened and saved again, each still covers its words.</summary>
public sealed class SavedCommentTests
{
    [OfficeFact]
    public void Annotate_OpenedAndSavedInLibreOffice_KeepsEveryCommentAtItsWords()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-comments-").FullName;
        try
        {
            var (files, wanted) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
            foreach (var (document, number) in SampleCaseDocuments.All.Select(d => d.Document.Text).OfType<OfficialDocument>().Where((_, i) => i % 4 == 0).Select((d, i) => (Written(d), i)))
            {
                var comments = WordAnnotatorTests.Stretches(SourceAssert.Read("a.docx", document), new Random(number)).Where((w, i) => w.Place.Path.StartsWith("body/", StringComparison.Ordinal) && i % 2 == 0).Take(60).Select((w, i) => (w.Place, w.Quote, Name: $"〔{number}-{i}〕")).ToList();
                foreach (var comment in comments) wanted[comment.Name] = comment.Quote;
                files.Add(Path.Combine(folder, $"{number}.docx"));
                File.WriteAllBytes(files[^1], WordAnnotator.Annotate(document, [.. comments.Select(c => new SourceComment(c.Place, c.Quote.Length, [c.Name]))], "审核")!);
            }

            var found = Office.Convert(files, "docx", Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName).Select(File.ReadAllBytes).SelectMany(Named).ToDictionary();
            Assert.True(wanted.Count > 100, $"only {wanted.Count} comments");
            Assert.All(wanted, w => Assert.True(WordAnnotatorTests.Covers(found[w.Key], w.Value), $"{w.Key} “{w.Value}” became “{found[w.Key]}”"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static byte[] Written(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        return stream.ToArray();
    }

    /// <summary>The same by what each comment says.</summary>
    private static IEnumerable<(string Comment, string Text)> Named(byte[] file)
    {
        var marked = WordAnnotatorTests.Marked(file);
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. word.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Elements<Comment>().Select(c => (c.InnerText, marked.GetValueOrDefault(int.Parse(c.Id!.Value!), "")))];
    }
}
