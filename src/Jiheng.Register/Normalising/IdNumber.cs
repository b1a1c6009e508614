using System.Runtime.Intrinsics;

namespace Jiheng.Register.Normalising;

/// <summary>The citizen identity number (公民身份号码) of GB 11643-1999: 17 digits and a check character.</summary>
public static class IdNumber
{
    public const int Length = 18;

    /// <summary>The check character of 17 ASCII digits: weights 2^(18−i) mod 11, ISO 7064 MOD 11-2.</summary>
    public static byte CheckCharacter(ReadOnlySpan<byte> digits)
    {
        // Sixteen at once: 9 · 10 · 16 fits into 16 bits.
        var (low, high) = Vector128.Widen(Vector128.Create(digits[..16]) - Vector128.Create((byte)'0'));
        var sum = Vector128.Sum((low * Vector128.Create((ushort)7, 9, 10, 5, 8, 4, 2, 1)) + (high * Vector128.Create((ushort)6, 3, 7, 9, 10, 5, 8, 4))) + ((digits[16] - '0') * 2);
        return "10X98765432"u8[sum % 11];
    }

    /// <summary>True for 17 digits followed by their check character.</summary>
    public static bool IsValid(ReadOnlySpan<byte> number) =>
        number.Length == Length && number[..(Length - 1)].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && number[^1] == CheckCharacter(number);

    /// <summary>What screens and exports show (脱敏): 650102********1234. Other numbers keep at most a quarter at either end.</summary>
    public static string Mask(string number)
    {
        var (head, tail) = number.Length == Length ? (6, 4) : (number.Length / 4, number.Length / 4);
        return string.Concat(number.AsSpan(0, head), new string('*', number.Length - head - tail), number.AsSpan(number.Length - tail));
    }
}
