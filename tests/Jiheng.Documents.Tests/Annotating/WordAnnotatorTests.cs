using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Jiheng.Documents.Annotating;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Tests.Reading;

namespace Jiheng.Documents.Tests.Annotating;

public sealed class WordAnnotatorTests
{
    [Fact]
    public void Annotate_AnyStretch_KeepsTheTextAndCoversTheQuote()
    {
        var covered = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var original = new MadeWord(seed).File();
            var document = SourceAssert.Read("a.docx", original);
            var wanted = Stretches(document, new Random(seed)).ToList();
            var copy = WordAnnotator.Annotate(original, [.. wanted.Select((w, i) => new SourceComment(w.Place, w.Quote.Length, [$"第{i}条", w.Quote]))], "审核")!;
            Assert.Equal(Dump(document), Dump(SourceAssert.Read("a.docx", copy)));
            var marked = Marked(copy);
            for (var i = 0; i < wanted.Count; i++)
            {
                Assert.True(Covers(marked[i], wanted[i].Quote), $"seed {seed}: “{wanted[i].Quote}” became “{marked[i]}”");
                covered += marked[i].Length;
            }
        }

        Assert.True(covered > 3000, $"only {covered} characters were covered");
    }

    [Fact]
    public void Annotate_Always_GivesAFileThatTheSdkAccepts()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var original = new MadeWord(seed).File();
            var document = SourceAssert.Read("a.docx", original);
            var copy = WordAnnotator.Annotate(original, [.. Stretches(document, new Random(seed)).Select(w => new SourceComment(w.Place, w.Quote.Length, ["甲\u0001乙"]))], "审核")!;
            using var word = WordprocessingDocument.Open(new MemoryStream(copy), false);
            var before = WordprocessingDocument.Open(new MemoryStream(original), false);
            Assert.Equal(Errors(before), Errors(word));
            Assert.NotNull(word.MainDocumentPart!.WordprocessingCommentsPart);
        }
    }

    [Fact]
    public void Annotate_TwiceOrAfterOthers_KeepsTheEarlierComments()
    {
        var once = WordAnnotator.Annotate(new MadeWord(3).File(), [new(new(0, 1, "body/p[1]"), 1, ["一"])], "审核")!;
        var twice = WordAnnotator.Annotate(once, [new(new(0, 1, "body/p[1]"), 1, ["二"])], "审核")!;
        using var word = WordprocessingDocument.Open(new MemoryStream(twice), false);
        Assert.Equal(["一", "二"], word.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Select(c => c.InnerText));
        Assert.Equal(2, word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.CommentReference>().Select(c => c.Id!.Value).Distinct().Count());
    }

    [Fact]
    public void Annotate_PlaceOutsideTheBody_HangsOnTheBodyAndNamesThePlace()
    {
        var copy = WordAnnotator.Annotate(new MadeWord(3).File(), [new(new(0, 1, "header[1]/p[1]"), 2, ["眉"])], "审核")!;
        using var word = WordprocessingDocument.Open(new MemoryStream(copy), false);
        Assert.Equal("位置：第1个页眉第1段眉", word.MainDocumentPart!.WordprocessingCommentsPart!.Comments.InnerText);
    }

    /// <summary>The quote itself, without an automatic number, and never half of a rare character.</summary>
    internal static bool Covers(string marked, string quote)
    {
        var (first, last) = (char.IsLowSurrogate(quote[0]) ? 1 : 0, char.IsHighSurrogate(quote[^1]) ? 1 : 0);
        var inner = marked[first..^last];
        return quote.EndsWith(inner, StringComparison.Ordinal) && quote.Length - inner.Length is >= 0 and <= 3;
    }

    internal static IEnumerable<(SourcePlace Place, string Quote)> Stretches(SourceDocument document, Random random)
    {
        foreach (var text in document.Blocks.SelectMany(SourceAssert.Of).Where(t => t.Text.Length > 0 && !t.Text.Contains('\n')))
        {
            var from = random.Next(text.Text.Length);
            var length = random.Next(1, Math.Min(12, text.Text.Length - from) + 1);
            // An automatic number is printed but stands nowhere; a comment on it alone has nothing to hold on to.
            if (from + length > 3) yield return (text.PlaceAt(from), text.Text.Substring(from, length));
        }
    }

    private static string Dump(SourceDocument document) => string.Join('\n', document.Blocks.SelectMany(SourceAssert.Of).Select(t => $"{t.PlaceAt(0).Path}:{t.Text}"));

    private static IEnumerable<string> Errors(OpenXmlPackage package) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => e.Id).Distinct().Order();

    /// <summary>What prints between the beginning and the end of every comment.</summary>
    internal static Dictionary<int, string> Marked(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        var (open, result) = (new HashSet<int>(), new Dictionary<int, string>());
        foreach (var element in XElement.Parse(word.MainDocumentPart!.Document.OuterXml).Descendants())
        {
            var id = element.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value;
            if (element.Name.LocalName == "commentRangeStart") open.Add(int.Parse(id!));
            else if (element.Name.LocalName == "commentRangeEnd") open.Remove(int.Parse(id!));
            else if (element.Name.LocalName is "t" or "tab") foreach (var comment in open) result[comment] = result.GetValueOrDefault(comment, "") + (element.Name.LocalName == "tab" ? "\t" : element.Value);
        }

        return result;
    }
}
