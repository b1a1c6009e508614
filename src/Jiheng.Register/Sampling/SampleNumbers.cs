using Jiheng.Register.Normalising;

namespace Jiheng.Register.Sampling;

/// <summary>Spoils and shortens the numbers of a sample (号码变形).</summary>
internal static class SampleNumbers
{
    private const int Check = IdNumber.Length - 1;

    /// <summary>The old number of 15 digits; null when there was none: born in another century, or a number kept for centenarians.</summary>
    internal static string? Fifteen(string number) => number.AsSpan(6, 2) is "19" && string.CompareOrdinal(number, 14, "996", 0, 3) < 0 ? number[..6] + number[8..Check] : null;

    /// <summary>One slip that keeps the birth date and an area that there is: a sequence digit, the last digit of the area, the check character, or two digits exchanged.</summary>
    internal static string Slip(string number, ulong bits)
    {
        var chars = number.ToCharArray();
        var places = new[] { 14, 15, 16, 5 };
        var place = places[bits >> 4 & 3];
        if ((bits & 3) == 0) chars[Check] = WrongCheck(number);
        else if ((bits & 3) == 1 && chars[14] != chars[15]) (chars[14], chars[15]) = (chars[15], chars[14]);
        else chars[place] = Turned(chars[place], (bits >> 8) % 9);
        return new(chars);
    }

    /// <summary>The number with another check character.</summary>
    internal static string WithWrongCheck(string number) => number[..Check] + WrongCheck(number);

    /// <summary>A number with a wrong check character and one more slip that does not make it right.</summary>
    internal static string SecondSlip(string wrong)
    {
        for (var by = 0UL; ; by++)
        {
            var next = wrong[..15] + Turned(wrong[15], by) + wrong[16..];
            if (Checked(next)[Check] != next[Check]) return next;
        }
    }

    /// <summary>Months 13 to 24, with a right check character.</summary>
    internal static string WithoutBirthDate(string number) => Checked(number[..10] + (int.Parse(number.AsSpan(10, 2), null) + 12) + number[12..]);

    /// <summary>An area between 659800 and 659899, which no list has, with a right check character.</summary>
    internal static string Elsewhere(string number) => Checked("6598" + number[4..]);

    private static string Checked(string number)
    {
        Span<byte> bytes = stackalloc byte[IdNumber.Length];
        System.Text.Encoding.ASCII.GetBytes(number, bytes);
        return number[..Check] + (char)IdNumber.CheckCharacter(bytes);
    }

    private static char WrongCheck(string number) => number[Check] == 'X' ? '0' : Turned(number[Check], 0);

    private static char Turned(char digit, ulong by) => (char)('0' + (((ulong)(digit - '0') + 1 + by) % 10));
}
