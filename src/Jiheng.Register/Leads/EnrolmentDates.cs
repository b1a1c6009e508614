using Jiheng.Register.Reading;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Leads;

/// <summary>Tells whether a row's dates of enrolment are dates in order (起止校验), without making text of the usual forms. One per thread.</summary>
internal sealed class EnrolmentDates(int checkedYear)
{
    private const int Length = 10;

    private readonly byte[] _from = new byte[Length];
    private readonly byte[] _until = new byte[Length];
    private bool _hasSound;

    internal bool AreSound(scoped in AcceptedRow row)
    {
        var from = row.Raw(Column.From);
        var until = row.Raw(Column.Until);
        // Most rows begin and end as the row before.
        if (_hasSound && from.SequenceEqual(_from) && until.SequenceEqual(_until)) return true;
        // A blank begin or end is no contradiction; registers leave the end blank while somebody is enrolled.
        if ((from.IsEmpty ? 0 : Day(from)) is { } begin && (until.IsEmpty ? int.MaxValue : Day(until)) is { } end) return Remember(from, until, begin <= end);
        var encoding = row.Source.Encoding;
        return EnrolmentPeriod.Read(encoding.Text(from).Trim(), encoding.Text(until).Trim(), checkedYear, out _) is not null;
    }

    private bool Remember(ReadOnlySpan<byte> from, ReadOnlySpan<byte> until, bool isSound)
    {
        if (!isSound || from.Length != Length || until.Length != Length) return isSound;
        from.CopyTo(_from);
        until.CopyTo(_until);
        return _hasSound = true;
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
