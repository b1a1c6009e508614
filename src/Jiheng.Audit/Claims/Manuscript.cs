using Jiheng.Audit.Figures;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Claims;

/// <summary>A document prepared for the rules (待审文稿).</summary>
public sealed class Manuscript
{
    /// <summary>Prepares the blocks of <paramref name="document"/>.</summary>
    public Manuscript(SourceDocument document)
    {
        Source = document;
        var (all, tables) = (new List<Passage>(), new List<TableView>());
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph) all.Add(new(paragraph.Text));
            if (block is not SourceTable table) continue;
            tables.Add(new(table));
            all.AddRange(tables[^1].Cells);
        }

        (Passages, Tables) = (all, tables);
        (Prose, Cells) = ([.. all.Where(p => !p.InTable)], [.. all.Where(p => p.InTable)]);
    }

    /// <summary>The document as read.</summary>
    public SourceDocument Source { get; }

    /// <summary>Paragraphs and headings.</summary>
    public IReadOnlyList<Passage> Prose { get; }

    /// <summary>Cells of every table.</summary>
    public IReadOnlyList<Passage> Cells { get; }

    /// <summary>Tables in order.</summary>
    public IReadOnlyList<TableView> Tables { get; }

    /// <summary>Paragraphs and cells in order.</summary>
    public IReadOnlyList<Passage> Passages { get; }
}
