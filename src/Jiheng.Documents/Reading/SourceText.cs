namespace Jiheng.Documents.Reading;

/// <summary>
/// A stretch of text of which every character knows its place (带位置的文字). A cell whose text runs over several lines of
/// the file has a piece for each, joined by line feeds.
/// </summary>
public sealed class SourceText
{
    private readonly (int Offset, SourcePlace Place)[] pieces;

    private SourceText(string text, (int Offset, SourcePlace Place)[] pieces) => (Text, this.pieces) = (text, pieces);

    /// <summary>The text verbatim; pieces are joined by '\n'.</summary>
    public string Text { get; }

    /// <summary>Text of one piece.</summary>
    public static SourceText Of(string text, SourcePlace place) => new(text, [(0, place)]);

    /// <summary>Text of several pieces, joined by line feeds.</summary>
    public static SourceText Join(IReadOnlyList<(string Text, SourcePlace Place)> pieces)
    {
        var offsets = new (int, SourcePlace)[pieces.Count];
        var offset = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            offsets[i] = (offset, pieces[i].Place);
            offset += pieces[i].Text.Length + 1;
        }

        return new(string.Join('\n', pieces.Select(p => p.Text)), offsets);
    }

    /// <summary>The place of the character at <paramref name="offset"/>.</summary>
    public SourcePlace PlaceAt(int offset)
    {
        var i = pieces.Length - 1;
        while (i > 0 && pieces[i].Offset > offset) i--;
        var (start, place) = pieces[i];
        return place.Path.Length > 0 ? place with { Column = offset + 1 } : place with { Column = place.Column + offset - start };
    }

    /// <summary>The places where its pieces begin, in order.</summary>
    internal IEnumerable<SourcePlace> Beginnings => pieces.Select(p => p.Place);

    /// <summary>The offset of the character at <paramref name="place"/>, the reverse of <see cref="PlaceAt"/>; null when it stands elsewhere.</summary>
    public int? OffsetOf(SourcePlace place)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var (start, begin) = pieces[i];
            if (begin.Line != place.Line || begin.Path != place.Path) continue;
            var offset = place.Path.Length > 0 ? place.Column - 1 : start + place.Column - begin.Column;
            var end = i + 1 < pieces.Length && place.Path.Length == 0 ? pieces[i + 1].Offset : Text.Length + 1;
            if (offset >= (place.Path.Length > 0 ? 0 : start) && offset < end) return offset;
        }

        return null;
    }
}
