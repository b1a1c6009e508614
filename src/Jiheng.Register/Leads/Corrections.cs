using Jiheng.Register.Normalising;

namespace Jiheng.Register.Leads;

/// <summary>
/// The right numbers that a wrong one may have been meant to be (可能的正确号码): one place changed or two neighbours exchanged, the birth date kept, the check
/// character right. At most one value of each place makes it right, because the weights have no factor in common with 11.
/// </summary>
internal static class Corrections
{
    internal delegate void Take(ReadOnlySpan<byte> number);

    internal static void Of(ReadOnlySpan<byte> wrong, Take take)
    {
        Span<byte> number = stackalloc byte[CitizenNumber.Length];
        wrong.CopyTo(number);
        for (var place = 0; place < CitizenNumber.Length; place++)
        {
            if (place is >= CitizenNumber.BirthStart and < CitizenNumber.BirthEnd) continue;
            Change(number, place, take);
            Exchange(number, place, take);
        }
    }

    private static void Change(Span<byte> number, int place, Take take)
    {
        var before = number[place];
        if (place == CitizenNumber.Length - 1)
        {
            number[place] = IdNumber.CheckCharacter(number);
            if (number[place] != before) take(number);
        }
        else
        {
            for (number[place] = (byte)'0'; number[place] <= '9'; number[place]++)
            {
                if (number[place] != before && IdNumber.IsValid(number)) take(number);
            }
        }

        number[place] = before;
    }

    // The birth date is kept: neither of the two may lie in it.
    private static void Exchange(Span<byte> number, int place, Take take)
    {
        var next = place + 1;
        if (next >= CitizenNumber.Length || next is >= CitizenNumber.BirthStart and < CitizenNumber.BirthEnd || number[place] == number[next]) return;
        (number[place], number[next]) = (number[next], number[place]);
        if (IdNumber.IsValid(number)) take(number);
        (number[place], number[next]) = (number[next], number[place]);
    }
}
