using System.Runtime.InteropServices;

namespace Jiheng.Register.Leads;

/// <summary>Reads a code of six ASCII digits (六位代码) in a few steps for all of them together: there are two in every row.</summary>
internal static class SixDigits
{
    internal const int Length = 6;

    private const int Bits = Length * 8;
    private const ulong High = 0x8080_8080_8080;
    private const ulong Zeros = 0x3030_3030_3030;

    // What lifts a byte above 127 when it is more than the digit 9.
    private const ulong AboveNine = 0x4646_4646_4646;

    /// <summary>The number that the first six bytes are; false when they are not digits, or fewer.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length < Length) return false;
        var bytes = MemoryMarshal.Read<uint>(text) | ((ulong)MemoryMarshal.Read<ushort>(text[sizeof(uint)..]) << 32);
        if (!BitConverter.IsLittleEndian || (((bytes + AboveNine) | (bytes - Zeros) | bytes) & High) != 0) return TryReadSlowly(text, out number);
        // As eight digits of which the first two are 0: pairs, then pairs of pairs, then all.
        var digits = (bytes - Zeros) << (64 - Bits);
        var pairs = (digits * 10) + (digits >> 8);
        number = (int)((((pairs & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((pairs >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32);
        return true;
    }

    private static bool TryReadSlowly(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text[..Length])
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
