using Jiheng.Domain.Regions;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>Rows by pooling area and scheme (分统筹区、险种计数). One per thread.</summary>
internal sealed class CountTable
{
    private const int LongestText = 128;

    private readonly Dictionary<(string Area, string Scheme), long> _counts = [];
    private readonly List<(TextEncoding Encoding, ColumnPair Columns, SpellingCounts Counts)> _spellings = [];

    /// <summary>The spellings that are counted without a look at their text, in files of one encoding whose 统筹区 and 险种 stand in these columns.</summary>
    internal SpellingCounts SpellingsIn(TextEncoding encoding, ColumnPair columns)
    {
        foreach (var known in _spellings)
            if (ReferenceEquals(known.Encoding, encoding) && known.Columns == columns) return known.Counts;
        _spellings.Add((encoding, columns, new()));
        return _spellings[^1].Counts;
    }

    /// <summary>Counts one row, or says why its area or scheme cannot be counted.</summary>
    internal RejectReason Add(ReadOnlySpan<byte> area, ReadOnlySpan<byte> scheme, TextEncoding encoding)
    {
        var spellings = SpellingsIn(encoding, default);
        var isShort = area.Length <= ShortField.Most && scheme.Length <= ShortField.Most;
        if (isShort && spellings.TryAdd(ShortField.Of(area, scheme))) return RejectReason.None;
        var reason = Read(area, scheme, encoding, out var place);
        if (reason != RejectReason.None) return reason;
        _counts[place] = _counts.GetValueOrDefault(place) + 1;
        if (isShort) spellings.Learn(ShortField.Of(area, scheme), place);
        return reason;
    }

    /// <summary>Area and scheme of a row that was counted.</summary>
    internal static (string Area, string Scheme) PlaceOf(ReadOnlySpan<byte> area, ReadOnlySpan<byte> scheme, TextEncoding encoding) =>
        Read(area, scheme, encoding, out var place) == RejectReason.None ? place : throw new InvalidOperationException("A counted row has an area or scheme that is none.");

    /// <summary>The counts, each area and scheme once.</summary>
    internal static SortedDictionary<(string Area, string Scheme), long> Merge(IEnumerable<CountTable> tables)
    {
        var total = new SortedDictionary<(string Area, string Scheme), long>(Comparer<(string Area, string Scheme)>.Create(Compare));
        foreach (var (place, count) in tables.SelectMany(static t => t._counts.Select(static c => (c.Key, c.Value)).Concat(t._spellings.SelectMany(static s => s.Counts.Counts))))
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
        if (InsuranceSchemes.IsNoBasicInsurance(schemeText)) return RejectReason.OtherScheme;
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
