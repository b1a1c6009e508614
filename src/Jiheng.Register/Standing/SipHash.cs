using System.Buffers.Binary;
using System.Numerics;

namespace Jiheng.Register.Standing;

/// <summary>SipHash-2-4 (带密钥的短散列; Aumasson and Bernstein, 2012): who does not have the key cannot tell from a hash whose record it is of.</summary>
internal readonly struct SipHash
{
    internal const int KeyBytes = 16;

    private const int Word = sizeof(ulong);

    private readonly ulong _first;
    private readonly ulong _second;

    internal SipHash(ReadOnlySpan<byte> key) =>
        (_first, _second) = (BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key[Word..]));

    internal ulong Of(ReadOnlySpan<byte> text)
    {
        // The constants of the paper spell "somepseudorandomlygeneratedbytes".
        var state = (A: _first ^ 0x736F6D6570736575, B: _second ^ 0x646F72616E646F6D, C: _first ^ 0x6C7967656E657261, D: _second ^ 0x7465646279746573);
        var last = (ulong)text.Length << 56;
        for (; text.Length >= Word; text = text[Word..]) Take(ref state, BinaryPrimitives.ReadUInt64LittleEndian(text));
        for (var i = 0; i < text.Length; i++) last |= (ulong)text[i] << (8 * i);
        Take(ref state, last);
        state.C ^= 0xFF;
        for (var i = 0; i < 4; i++) Round(ref state);
        return state.A ^ state.B ^ state.C ^ state.D;
    }

    private static void Take(ref (ulong A, ulong B, ulong C, ulong D) state, ulong word)
    {
        state.D ^= word;
        Round(ref state);
        Round(ref state);
        state.A ^= word;
    }

    private static void Round(ref (ulong A, ulong B, ulong C, ulong D) s)
    {
        var (a, b, c, d) = s;
        a += b;
        c += d;
        b = BitOperations.RotateLeft(b, 13) ^ a;
        d = BitOperations.RotateLeft(d, 16) ^ c;
        a = BitOperations.RotateLeft(a, 32);
        c += b;
        a += d;
        b = BitOperations.RotateLeft(b, 17) ^ c;
        d = BitOperations.RotateLeft(d, 21) ^ a;
        s = (a, b, BitOperations.RotateLeft(c, 32), d);
    }
}
