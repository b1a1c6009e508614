using Jiheng.Audit.Figures;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Audit.Claims;

/// <summary>A document prepared for the rules (待审文稿).</summary>
public sealed class Manuscript
{
    private const int LongestCaption = 40;

    /// <summary>Prepares the blocks of <paramref name="document"/>; the labels of its tables are read by <paramref name="lexicon"/>.</summary>
    public Manuscript(SourceDocument document, FormLexicon lexicon)
    {
        Source = document;
        Labels = new Labels(lexicon);
        var (all, tables, blocks) = (new List<Passage>(), new List<TableView>(), new List<(Passage?, TableView?)>());
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph)
            {
                foreach (var passage in Passage.Of(paragraph.Text))
                {
                    all.Add(passage);
                    blocks.Add((passage, null));
                }
            }

            // A web page may hold a table of rows without a single cell.
            if (block is not SourceTable table || table.Rows.All(r => r.Cells.Count == 0)) continue;
            tables.Add(new(table, Labels) { Caption = all.Count > 0 && all[^1] is { InTable: false, Text.Length: < LongestCaption } above ? above.Text : "" });
            all.AddRange(tables[^1].Cells);
            blocks.Add((null, tables[^1]));
        }

        Forms = FormReader.Read(blocks, Labels);

        for (var i = 0; i < all.Count; i++) all[i].Order = i;
        (Passages, Tables) = (all, tables);
        var told = tables.SelectMany(t => t.Told).ToHashSet();
        (Prose, Cells) = ([.. all.Where(p => !p.InTable || told.Contains(p))], [.. all.Where(p => p.InTable)]);
    }

    /// <summary>What labels mean.</summary>
    public Labels Labels { get; }

    /// <summary>The document as read.</summary>
    public SourceDocument Source { get; }

    /// <summary>Paragraphs and headings, and cells that hold text: in a workbook every paragraph is a cell.</summary>
    public IReadOnlyList<Passage> Prose { get; }

    /// <summary>Cells of every table.</summary>
    public IReadOnlyList<Passage> Cells { get; }

    /// <summary>Tables in order.</summary>
    public IReadOnlyList<TableView> Tables { get; }

    /// <summary>Forms in order, the first holding what stands outside any form.</summary>
    public IReadOnlyList<Form> Forms { get; }

    /// <summary>Paragraphs and cells in order.</summary>
    public IReadOnlyList<Passage> Passages { get; }
}
