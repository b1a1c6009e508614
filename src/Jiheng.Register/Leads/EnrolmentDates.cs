using System.Runtime.InteropServices;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Leads;

/// <summary>Tells whether a row's dates of enrolment are dates in order (起止校验), without making text of the usual forms. One per thread.</summary>
internal sealed class EnrolmentDates(int checkedYear)
{
    private const int Length = 10;

    private const int Slots = 1 << 10;

    // Registers hold few different dates: each is found out once, or when another has taken its place.
    private readonly (ulong Head, ushort Tail, int? Day)[] _known = new (ulong, ushort, int?)[Slots];
    private readonly KnownTexts _texts = new();

    internal bool AreSound(scoped in AcceptedRow row)
    {
        var from = row.Raw(Column.From);
        var until = row.Raw(Column.Until);
        // A blank begin or end is no contradiction; registers leave the end blank while somebody is enrolled.
        if ((from.IsEmpty ? 0 : Known(from)) is { } begin && (until.IsEmpty ? int.MaxValue : Known(until)) is { } end) return begin <= end;
        var encoding = row.Source.Encoding;
        return EnrolmentPeriod.Read(_texts.Of(from, encoding), _texts.Of(until, encoding), checkedYear, out _) is not null;
    }

    private int? Known(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length) return null;
        var (head, tail) = (MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ushort>(text[sizeof(ulong)..]));
        ref var slot = ref _known[(int)((head ^ ((ulong)tail << 24)) * 0x9E3779B97F4A7C15 >> 54)];
        if (slot.Head != head || slot.Tail != tail) slot = (head, tail, Day(text));
        return slot.Day;
    }

    // yyyy-MM-dd as a number; null for anything else, which the slow way judges.
    private static int? Day(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length || text[4] != '-' || text[7] != '-') return null;
        Span<byte> digits = stackalloc byte[8];
        text[..4].CopyTo(digits);
        text.Slice(5, 2).CopyTo(digits[4..]);
        text.Slice(8, 2).CopyTo(digits[6..]);
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit)) return null;
            value = (value * 10) + (digit - '0');
        }

        var (year, month, day) = (value / 10000, value / 100 % 100, value % 100);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? value : null;
    }
}
