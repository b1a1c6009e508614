namespace Jiheng.Documents.Reading;

/// <summary>Finds the text that stands at a place (按位置查找原文), so that a finding can be shown where it belongs.</summary>
public sealed class SourceIndex
{
    private readonly Dictionary<(int Line, string Path), List<SourceSpot>> spots = [];

    /// <summary>Indexes <paramref name="document"/>.</summary>
    public SourceIndex(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var order = 0;
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph) Add(new(paragraph.Text, 0, order++, null));
            foreach (var row in (block as SourceTable)?.Rows ?? [])
                foreach (var cell in row.Cells) Add(new(cell.Text, 0, order++, row));
        }
    }

    /// <summary>The text at <paramref name="place"/>, or null when the document has no such place.</summary>
    public SourceSpot? Find(SourcePlace place)
    {
        foreach (var spot in spots.GetValueOrDefault((place.Line, place.Path)) ?? [])
            if (spot.Text.OffsetOf(place) is { } offset) return spot with { Offset = offset };
        return null;
    }

    private void Add(SourceSpot spot)
    {
        foreach (var (line, path) in spot.Text.Beginnings.Select(p => (p.Line, p.Path)).Distinct())
        {
            if (!spots.TryGetValue((line, path), out var here)) spots[(line, path)] = here = [];
            here.Add(spot);
        }
    }
}

/// <summary>What stands at a place (原文所在).</summary>
/// <param name="Text">The paragraph or cell.</param>
/// <param name="Offset">The character in it.</param>
/// <param name="Order">How many paragraphs and cells come before it in the document.</param>
/// <param name="Row">The row of the cell; null in prose.</param>
public sealed record SourceSpot(SourceText Text, int Offset, int Order, SourceRow? Row);
