using Jiheng.Domain.Regions;
using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Rows by pooling area and scheme (分统筹区、险种计数), found by the bytes as they stand so that text is made once for each spelling. One per thread.</summary>
internal sealed class CountTable
{
    private const int LongestText = 128;

    private Slot?[] _slots = new Slot?[1024];
    private int _used;

    /// <summary>Counts one row, or says why its area or scheme cannot be counted.</summary>
    internal RejectReason Add(ReadOnlySpan<byte> area, ReadOnlySpan<byte> scheme, TextEncoding encoding)
    {
        for (var i = KeyHash.Of(area) + (KeyHash.Of(scheme) * 3); ; i++)
        {
            ref var slot = ref _slots[i & (ulong)(_slots.Length - 1)];
            if (slot is null)
            {
                var reason = Slot.Make(area, scheme, encoding, out slot);
                if (slot is not null && ++_used * 2 > _slots.Length) Grow();
                return reason;
            }

            if (!slot.Is(area, scheme, encoding)) continue;
            slot.Count++;
            return RejectReason.None;
        }
    }

    /// <summary>The counts, each area and scheme once.</summary>
    internal static SortedDictionary<(string Area, string Scheme), long> Merge(IEnumerable<CountTable> tables)
    {
        var total = new SortedDictionary<(string Area, string Scheme), long>(Comparer<(string Area, string Scheme)>.Create(Compare));
        foreach (var slot in tables.SelectMany(t => t._slots).OfType<Slot>())
            total[slot.Place] = total.GetValueOrDefault(slot.Place) + slot.Count;
        return total;
    }

    private static int Compare((string Area, string Scheme) a, (string Area, string Scheme) b) =>
        string.CompareOrdinal(a.Area, b.Area) is var order and not 0 ? order : string.CompareOrdinal(a.Scheme, b.Scheme);

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot?[old.Length * 2];
        foreach (var slot in old.OfType<Slot>())
        {
            var i = slot.Hash;
            while (_slots[i & (ulong)(_slots.Length - 1)] is not null) i++;
            _slots[i & (ulong)(_slots.Length - 1)] = slot;
        }
    }

    private sealed class Slot(byte[] area, byte[] scheme, TextEncoding encoding, (string Area, string Scheme) place)
    {
        internal long Count { get; set; } = 1;

        internal (string Area, string Scheme) Place => place;

        internal ulong Hash => KeyHash.Of(area) + (KeyHash.Of(scheme) * 3);

        internal bool Is(ReadOnlySpan<byte> otherArea, ReadOnlySpan<byte> otherScheme, TextEncoding otherEncoding) =>
            ReferenceEquals(encoding, otherEncoding) && otherArea.SequenceEqual(area) && otherScheme.SequenceEqual(scheme);

        internal static RejectReason Make(ReadOnlySpan<byte> area, ReadOnlySpan<byte> scheme, TextEncoding encoding, out Slot? slot)
        {
            slot = null;
            if (area.Length > LongestText) return RejectReason.Area;
            if (scheme.Length > LongestText) return RejectReason.NoScheme;
            if (Text(area, encoding) is not { } areaText || Text(scheme, encoding) is not { } schemeText) return RejectReason.Encoding;
            if (!RegionCode.IsWellFormed(areaText)) return RejectReason.Area;
            if (schemeText.Length == 0) return RejectReason.NoScheme;
            slot = new(area.ToArray(), scheme.ToArray(), encoding, (areaText, Lexicon.Scheme(schemeText)));
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
}
