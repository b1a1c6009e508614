using Jiheng.Domain.Regions;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Rows by pooling area and scheme (分统筹区、险种计数). One per thread.</summary>
internal sealed class CountTable
{
    private const int LongestText = 128;

    private readonly Dictionary<(string Area, string Scheme), long> _counts = [];
    private readonly Dictionary<TextEncoding, SpellingCounts> _spellings = [];

    /// <summary>The spellings that are counted without a look at their text, of one encoding.</summary>
    internal SpellingCounts SpellingsIn(TextEncoding encoding) =>
        _spellings.TryGetValue(encoding, out var spellings) ? spellings : _spellings[encoding] = new();

    /// <summary>Counts one row, or says why its area or scheme cannot be counted.</summary>
    internal RejectReason Add(ReadOnlySpan<byte> area, ReadOnlySpan<byte> scheme, TextEncoding encoding)
    {
        var spellings = SpellingsIn(encoding);
        var isShort = area.Length <= ShortField.Most && scheme.Length <= ShortField.Most;
        if (isShort && spellings.TryAdd(ShortField.Of(area), area.Length, ShortField.Of(scheme), scheme.Length)) return RejectReason.None;
        var reason = Read(area, scheme, encoding, out var place);
        if (reason != RejectReason.None) return reason;
        _counts[place] = _counts.GetValueOrDefault(place) + 1;
        if (isShort) spellings.Learn(ShortField.Of(area), area.Length, ShortField.Of(scheme), scheme.Length, place);
        return reason;
    }

    /// <summary>The counts, each area and scheme once.</summary>
    internal static SortedDictionary<(string Area, string Scheme), long> Merge(IEnumerable<CountTable> tables)
    {
        var total = new SortedDictionary<(string Area, string Scheme), long>(Comparer<(string Area, string Scheme)>.Create(Compare));
        foreach (var (place, count) in tables.SelectMany(static t => t._counts.Select(static c => (c.Key, c.Value)).Concat(t._spellings.Values.SelectMany(static s => s.Counts))))
            total[place] = total.GetValueOrDefault(place) + count;
        return total;
    }

    private static int Compare((string Area, string Scheme) a, (string Area, string Scheme) b) =>
        string.CompareOrdinal(a.Area, b.Area) is var order and not 0 ? order : string.CompareOrdinal(a.Scheme, b.Scheme);

    private static RejectReason Read(ReadOnlySpan<byte> area, ReadOnlySpan<byte> scheme, TextEncoding encoding, out (string Area, string Scheme) place)
    {
        place = ("", "");
        if (area.Length > LongestText) return RejectReason.Area;
        if (scheme.Length > LongestText) return RejectReason.NoScheme;
        if (Text(area, encoding) is not { } areaText || Text(scheme, encoding) is not { } schemeText) return RejectReason.Encoding;
        if (!RegionCode.IsWellFormed(areaText)) return RejectReason.Area;
        if (schemeText.Length == 0) return RejectReason.NoScheme;
        place = (areaText, Lexicon.Scheme(schemeText));
        return RejectReason.None;
    }

    private static string? Text(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        Span<char> text = stackalloc char[LongestText];
        var length = encoding.Decode(raw, text);
        if (length < 0) return null;
        length = KeyText.Code(text[..length], text);
        return length < 0 ? null : text[..length].ToString();
    }
}
