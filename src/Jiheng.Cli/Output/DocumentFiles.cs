using Jiheng.Data.Reading;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Writing;

namespace Jiheng.Cli.Output;

/// <summary>Writes the documents of a case into a folder (写出公文). Each file appears whole or not at all.</summary>
internal static class DocumentFiles
{
    internal static IReadOnlyList<(string Path, string About)> Write(LoadedCase loaded, string folder, Formats formats)
    {
        Directory.CreateDirectory(folder);
        var written = new List<(string, string)>();
        var errors = loaded.Diagnostics.Items.Count(d => d.Severity == Severity.Error);
        foreach (var document in CaseDocuments.Of(loaded.Result!, loaded.Forms()).Select(d => Draft.Mark(d, errors)))
        {
            var name = Path.Combine(folder, FileTitle.Of(document.Name));
            if (formats.Docx && document.Text is { } text) Add(name + ".docx", "Word", s => DocxWriter.Write(text, s));
            if (formats.Xlsx && document.Pages.Count > 0) Add(name + ".xlsx", $"Excel，{document.Pages.Count}张表", s => XlsxWriter.Write(document.Pages, s));
            if (formats.Html && document.Text is { } page) Add(name + ".html", "网页", s => s.Write(System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Page(page))));
        }

        if (formats.Json) Add(Path.Combine(folder, "结果.json"), "JSON", s => s.Write(System.Text.Encoding.UTF8.GetBytes(Json.Text(CaseJson.All(loaded)))));
        return written;

        void Add(string path, string about, Action<Stream> write)
        {
            var part = path + ".part";
            using (var stream = File.Create(part)) write(stream);
            File.Move(part, path, true);
            written.Add((path, about));
        }
    }
}
