using System.Runtime.Intrinsics;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Leads;

/// <summary>How an identity card's number is written (号码形式).</summary>
internal enum NumberForm
{
    /// <summary>Neither 18 nor 15 characters of the right kind.</summary>
    Other,

    /// <summary>18 characters, GB 11643-1999.</summary>
    Eighteen,

    /// <summary>15 digits, GB 11643-1989.</summary>
    Fifteen,
}

/// <summary>The parts of an identity card's number (公民身份号码): area 6, birth 8, sequence 3, check character 1.</summary>
internal static class CitizenNumber
{
    internal const int Length = IdNumber.Length;
    internal const int OldLength = 15;
    internal const int BirthStart = 6;
    internal const int BirthEnd = 14;

    // Sequence numbers 996 to 999 of GB 11643-1989 were kept for centenarians, who were born in the century before.
    private const int Centenarians = 996;
    private const int EarliestYear = 1880;

    /// <summary>The document type, in normal form, whose numbers these are.</summary>
    internal static ReadOnlySpan<byte> DocumentType => "居民身份证"u8;

    /// <summary>Writes the number with 18 characters; nothing when it has another form.</summary>
    internal static NumberForm Read(ReadOnlySpan<byte> number, Span<byte> eighteen)
    {
        if (number.Length == Length && AreSeventeenDigits(number) && (number[^1] == 'X' || char.IsAsciiDigit((char)number[^1])))
        {
            number.CopyTo(eighteen);
            return NumberForm.Eighteen;
        }

        if (number.Length != OldLength || !AreDigits(number)) return NumberForm.Other;
        number[..6].CopyTo(eighteen);
        (IsCentenarian(number) ? "18"u8 : "19"u8).CopyTo(eighteen[6..]);
        number[6..].CopyTo(eighteen[8..]);
        eighteen[^1] = IdNumber.CheckCharacter(eighteen);
        return NumberForm.Fifteen;
    }

    /// <summary>True for a day of the calendar between 1880 and the end of a year.</summary>
    internal static bool IsBirthDate(ReadOnlySpan<byte> digits, int latestYear)
    {
        var (year, month, day) = ((Pair(digits, 0) * 100) + Pair(digits, 2), Pair(digits, 4), Pair(digits, 6));
        return year >= EarliestYear && year <= latestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>
    /// True when two numbers of 18 characters with one birth date differ in one place, or in two neighbouring places that are exchanged (一位之差).
    /// <paramref name="place"/> is the first such place, counted from 1.
    /// </summary>
    internal static bool IsOneStep(ReadOnlySpan<char> a, ReadOnlySpan<char> b, out int place, out bool isExchange)
    {
        (place, isExchange) = (0, false);
        if (a.Length != Length || b.Length != Length || !a[BirthStart..BirthEnd].SequenceEqual(b[BirthStart..BirthEnd])) return false;
        var first = a.CommonPrefixLength(b);
        if (first == Length) return false;
        place = first + 1;
        if (a[place..].SequenceEqual(b[place..])) return true;
        isExchange = place < Length && a[first] == b[place] && a[place] == b[first] && a[(place + 1)..].SequenceEqual(b[(place + 1)..]);
        return isExchange;
    }

    private static bool IsCentenarian(ReadOnlySpan<byte> number) => Value(number[12..]) >= Centenarians;

    private static bool AreSeventeenDigits(ReadOnlySpan<byte> number) =>
        Vector128.LessThanOrEqualAll(Vector128.Create(number[..16]) - Vector128.Create((byte)'0'), Vector128.Create((byte)9)) && char.IsAsciiDigit((char)number[16]);

    private static bool AreDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static int Pair(ReadOnlySpan<byte> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static int Value(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value;
    }
}
