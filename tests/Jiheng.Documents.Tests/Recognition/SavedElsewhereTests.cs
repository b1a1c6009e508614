using Jiheng.Documents.Annotating;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>
/// Forms and reports that an office opened in LibreOffice and saved there (另存的表): what is read of them is what was printed. LibreOffice
/// writes styles, strings, merged cells, grids and charts of its own; programs made after it do alike.
/// </summary>
public sealed class SavedElsewhereTests : IDisposable
{
    private const string Workbook = "xlsx:Calc MS Excel 2007 XML";
    private const string Word = "docx:MS Word 2007 XML";
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-saved-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    // Cell for cell: text, figures as they are shown, percentages, dates, formulas with what they came to.
    [OfficeFact]
    public void Workbooks_SavedByLibreOffice_HaveTheSameCellsAndForms()
    {
        var forms = 0;
        foreach (var (ours, theirs) in Saved("xlsx", Workbook, SampleCaseDocuments.All.Where(static d => d.Document.Pages.Count > 0).Select(static d => OfficeFiles.Xlsx(d.Document.Pages))))
        {
            Assert.Equal(Rows(ours.Source), Rows(theirs.Source));
            Assert.Equal(ours.Forms.Select(Dump), theirs.Forms.Select(Dump));
            forms += theirs.Forms.Count;
        }

        Assert.True(forms > 20, $"{forms} forms");
    }

    // A label that is repeated on the next page is one cell of ours and two of theirs; page numbers stand once for each section.
    [OfficeFact]
    public void Word_SavedByLibreOffice_HasTheSameTextsAndForms()
    {
        var forms = 0;
        var printed = SampleCaseDocuments.All.Select(static d => d.Document).SelectMany(static d => new[] { d.Text, d.Pages.Count > 0 ? Printed(d.Pages) : null }).OfType<OfficialDocument>().Select(OfficeFiles.Docx);
        foreach (var (ours, theirs) in Saved("docx", Word, printed))
        {
            Assert.Equal(Texts(ours.Source), Texts(theirs.Source));
            Assert.Equal(ours.Forms.Select(Dump), theirs.Forms.Select(Dump));
            forms += theirs.Forms.Count;
        }

        Assert.True(forms > 40, $"{forms} forms");
    }

    // The same where there is no LibreOffice: the transfer's form, whose Word is broken over two pages, as it was saved once.
    [Theory]
    [InlineData("xlsx", Workbook)]
    [InlineData("docx", Word)]
    public void Sample_SavedByLibreOffice_IsTheFormThatWasPrinted(string extension, string format)
    {
        var sample = Repository.Folder($"tests/Jiheng.Documents.Tests/Recognition/Saved/transfer.{extension}");
        var pages = SampleCaseDocuments.All.Single(static d => d.Case == "xinjiang-2024" && d.Document.Text is not null && d.Document.Pages.Count > 0).Document.Pages;
        var printed = extension == "xlsx" ? OfficeFiles.Xlsx(pages) : OfficeFiles.Docx(Printed(pages));
        if (Environment.GetEnvironmentVariable("JIHENG_UPDATE_GOLDEN") == "1" && Office.Program is not null) File.Copy(Save(extension, format, [printed])[0].Saved, sample, true);
        var ours = Recognised.Of($"表.{extension}", printed);
        Assert.Contains(ours.Forms, static f => f is RecognisedSelfEvaluation);
        var bytes = File.ReadAllBytes(sample);
        var theirs = Recognised.Of($"表.{extension}", bytes);
        Assert.Equal(ours.Forms.Select(Dump), theirs.Forms.Select(Dump));
        // What an audit finds in it is written beside it as in any other file.
        var cell = theirs.Source.Blocks.OfType<SourceTable>().First().Rows.SelectMany(static r => r.Cells).First(static c => c.Text.Text.Length > 0).Text;
        var comment = new SourceComment(cell.PlaceAt(0), cell.Text.Length, ["批注甲"]);
        var annotated = extension == "xlsx" ? SheetAnnotator.Annotate(bytes, [comment], "审核") : WordAnnotator.Annotate(bytes, [comment], "审核");
        Assert.Superset(Texts(theirs.Source), Texts(Recognised.Of($"表.{extension}", annotated!).Source));
        Assert.Contains("批注甲", string.Concat(Parts(annotated!)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Parts(byte[] package)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries.Where(static e => e.FullName.Contains("comments", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            yield return reader.ReadToEnd();
        }
    }

    private IEnumerable<(RecognisedDocument Ours, RecognisedDocument Theirs)> Saved(string extension, string format, IEnumerable<byte[]> printed) =>
        Save(extension, format, printed).Select(static f => (Recognised.Of(f.Printed, File.ReadAllBytes(f.Printed)), Recognised.Of(f.Printed, File.ReadAllBytes(f.Saved))));

    private List<(string Printed, string Saved)> Save(string extension, string format, IEnumerable<byte[]> printed)
    {
        var files = printed.Select((bytes, i) => (Bytes: bytes, Path: Path.Combine(folder, $"份{i}.{extension}"))).ToArray();
        foreach (var (bytes, path) in files) File.WriteAllBytes(path, bytes);
        Directory.CreateDirectory(Path.Combine(folder, "saved"));
        return [.. files.Select(static f => f.Path).Zip(Office.Convert([.. files.Select(static f => f.Path)], format, Path.Combine(folder, "saved")))];
    }

    // As the pages of the workbench print a form in Word.
    private static OfficialDocument Printed(IReadOnlyList<FormPage> pages) => new("表", [.. pages.Select(static p => FormSection.Of(p))]);

    private static IEnumerable<string> Rows(SourceDocument document) => document.Blocks.SelectMany(static b => b switch
    {
        SourceParagraph p => [p.Text.Text],
        SourceTable t => t.Rows.Select(static r => string.Join('|', r.Cells.Select(static c => $"{c.Text.PlaceAt(0)} {c.Column}+{c.ColumnSpan}×{c.RowSpan} {c.Text.Text}"))),
        _ => Enumerable.Empty<string>(),
    });

    private static SortedSet<string> Texts(SourceDocument document) => new(document.Blocks.SelectMany(static b => b switch
    {
        SourceParagraph p => p.Text.Text.StartsWith("— ", StringComparison.Ordinal) ? [] : [p.Text.Text],
        SourceTable t => t.Rows.SelectMany(static r => r.Cells).Select(static c => c.Text.Text),
        _ => Enumerable.Empty<string>(),
    }), StringComparer.Ordinal);

    private static string Dump(RecognisedForm form) => form switch
    {
        RecognisedSelfEvaluation s => $"{FormDump.Of(s.Form)}\n{string.Join('，', s.Printed.Scores)} {s.Printed.Total}",
        RecognisedTargets t => FormDump.Of(t.Table),
        RecognisedAllocation a => string.Join('\n', a.Lines.Select(static l => $"{l.Prefecture}/{l.County}: {string.Join('，', l.Figures.Select(static f => $"{f.Key}={f.Value}"))}")),
        RecognisedTracking k => string.Join('\n', k.Return.Lines.Select(static l => $"{l.Instrument} {l.Project} {l.Nature} {l.Received?.Value} {l.Issued?.Value} {l.Paid?.Value}")),
        RecognisedStatement f => string.Join('\n', f.Funds.Select(static x => $"{x.Name} {x.Income.Actual.Value} {x.Income.Budget?.Value} {x.Expenditure.Actual.Value}")),
        RecognisedPlaceFunds p => string.Join('\n', p.Lines.Select(static l => $"{l.Name}: {string.Join('，', l.Figures.Select(static f => $"{f.Key}={f.Value.Value}"))}")),
        _ => throw new InvalidOperationException(form.Kind),
    };
}
