namespace Jiheng.Documents.Reading;

/// <summary>
/// A stretch of text of which every character knows its place (带位置的文字). A cell whose text runs over several lines of
/// the file has a piece for each, joined by line feeds.
/// </summary>
public sealed class SourceText
{
    private readonly SourcePlace first;
    private readonly (int Offset, SourcePlace Place)[]? pieces;

    private SourceText(string text, SourcePlace first, (int Offset, SourcePlace Place)[]? pieces) => (Text, this.first, this.pieces) = (text, first, pieces);

    /// <summary>The text verbatim; pieces are joined by '\n'.</summary>
    public string Text { get; }

    /// <summary>The places where its pieces begin, in order.</summary>
    internal IEnumerable<SourcePlace> Beginnings => pieces?.Select(p => p.Place) ?? [first];

    /// <summary>Text of one piece.</summary>
    public static SourceText Of(string text, SourcePlace place) => new(text, place, null);

    /// <summary>Text of several pieces, joined by line feeds.</summary>
    public static SourceText Join(IReadOnlyList<(string Text, SourcePlace Place)> pieces)
    {
        if (pieces.Count == 1) return Of(pieces[0].Text, pieces[0].Place);
        var offsets = new (int, SourcePlace)[pieces.Count];
        var offset = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            offsets[i] = (offset, pieces[i].Place);
            offset += pieces[i].Text.Length + 1;
        }

        return new(string.Join('\n', pieces.Select(p => p.Text)), pieces[0].Place, offsets);
    }

    /// <summary>A stretch of it; its characters keep their places.</summary>
    public SourceText Slice(int start, int length)
    {
        if (start == 0 && length == Text.Length) return this;
        var inside = pieces is null ? [] : pieces.Where(p => p.Offset > start && p.Offset < start + length).Select(p => (p.Offset - start, p.Place)).ToList();
        var place = PlaceAt(start);
        return new(Text.Substring(start, length), place, inside.Count == 0 || place.Path.Length > 0 ? null : [(0, place), .. inside]);
    }

    /// <summary>The place of the character at <paramref name="offset"/>.</summary>
    public SourcePlace PlaceAt(int offset)
    {
        var (start, place) = pieces is null || first.Path.Length > 0 ? (0, first) : pieces[Piece(offset)];
        return place with { Column = Math.Max(1, place.Column) + offset - start };
    }

    /// <summary>The offset of the character at <paramref name="place"/>, the reverse of <see cref="PlaceAt"/>; null when it stands elsewhere.</summary>
    public int? OffsetOf(SourcePlace place)
    {
        if (place.Path != first.Path) return null;
        if (first.Path.Length > 0 || pieces is null) return place.Line == first.Line ? Inside(place.Column - Math.Max(1, first.Column), 0, Text.Length + 1) : null;
        // Pieces stand in the order of the file.
        for (var i = Before(place); i >= 0 && pieces[i].Place.Line == place.Line; i--)
        {
            var (start, begin) = pieces[i];
            if (Inside(start + place.Column - begin.Column, start, i + 1 < pieces.Length ? pieces[i + 1].Offset : Text.Length + 1) is { } offset) return offset;
        }

        return null;
    }

    private static int? Inside(int offset, int from, int to) => offset >= from && offset < to ? offset : null;

    private int Piece(int offset)
    {
        var (low, high) = (0, pieces!.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Offset > offset) high = middle - 1;
            else low = middle;
        }

        return low;
    }

    /// <summary>The last piece that begins at or before a place.</summary>
    private int Before(SourcePlace place)
    {
        var (low, high) = (-1, pieces!.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var begin = pieces[middle].Place;
            if (begin.Line > place.Line || (begin.Line == place.Line && begin.Column > place.Column)) high = middle - 1;
            else low = middle;
        }

        return low;
    }
}
