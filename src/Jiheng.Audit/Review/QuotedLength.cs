using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Review;

/// <summary>How far a location reaches (引文范围): its place is the figure's, its quote may begin with the words before the figure.</summary>
internal static class QuotedLength
{
    /// <summary>Characters of the quote from the location's place on.</summary>
    internal static int LengthIn(this Location location, SourceIndex index)
    {
        var quote = location.Quote;
        if (index.Find(location.Place) is not { } spot) return quote.Length;
        for (var before = 0; before < quote.Length && before <= spot.Offset; before++)
            if (string.CompareOrdinal(spot.Text.Text, spot.Offset - before, quote, 0, quote.Length) == 0) return quote.Length - before;
        return quote.Length;
    }
}
