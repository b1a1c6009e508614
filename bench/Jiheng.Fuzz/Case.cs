using Jiheng.Documents.Annotating;
using Jiheng.Documents.Reading;

namespace Jiheng.Fuzz;

/// <summary>What must hold of any file, however broken (单个用例的要求): a document or a reason, never an exception.</summary>
internal static class Case
{
    /// <summary>Reads the file, and where there is a document, goes through all of it: places, rules, comments.</summary>
    internal static bool Run(string name, byte[] bytes, bool deep)
    {
        var result = SourceReader.Read(name, bytes);
        if (result.Document is not { } document)
        {
            if (result.Error?.Contains("文件", StringComparison.Ordinal) != true) throw new InvalidOperationException($"no document and no reason: {result.Error}");
            return false;
        }

        var index = new SourceIndex(document);
        var first = Texts(document).FirstOrDefault(t => t.Text.Length > 0);
        foreach (var text in Texts(document).Where(t => t.Text.Length > 0).Take(2000))
            if (index.Find(text.PlaceAt(text.Text.Length - 1)) is null) throw new InvalidOperationException($"nothing stands at {text.PlaceAt(text.Text.Length - 1)}");
        if (!deep) return true;
        Product.Auditor.Run(document);
        if (first is not null && document.Format == "docx") Annotate(name, bytes, document, first);
        return true;
    }

    private static void Annotate(string name, byte[] bytes, SourceDocument document, SourceText first)
    {
        if (WordAnnotator.Annotate(bytes, [new(first.PlaceAt(first.Text.Length / 2), 3, ["批注"])], "审核") is not { } annotated) return;
        var copy = SourceReader.Read(name, annotated);
        if (copy.Document is null || !Texts(copy.Document).Select(t => t.Text).SequenceEqual(Texts(document).Select(t => t.Text)))
            throw new InvalidOperationException("the annotated copy reads otherwise");
    }

    private static IEnumerable<SourceText> Texts(SourceDocument document) =>
        document.Blocks.SelectMany(b => b is SourceTable table ? table.Rows.SelectMany(r => r.Cells).Select(c => c.Text) : [((SourceParagraph)b).Text]);
}
