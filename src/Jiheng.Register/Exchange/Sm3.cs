using System.Buffers.Binary;
using System.Numerics;

namespace Jiheng.Register.Exchange;

/// <summary>
/// The hash function SM3 (密码杂凑算法) of GB/T 32905-2016, which the base library does not have. A value holds the state after whole blocks,
/// so that a keyed hash computes the blocks of its key once.
/// </summary>
internal struct Sm3
{
    internal const int BlockBytes = 64;
    internal const int DigestBytes = 32;

    private const int LengthBytes = 8;
    private const int Rounds = 64;

    private uint _a, _b, _c, _d, _e, _f, _g, _h;
    private long _blocks;

    /// <summary>The initial value IV, GB/T 32905-2016 §4.1.</summary>
    internal static Sm3 Initial => new() { _a = 0x7380166F, _b = 0x4914B2B9, _c = 0x172442D7, _d = 0xDA8A0600, _e = 0xA96F30BC, _f = 0x163138AA, _g = 0xE38DEE4D, _h = 0xB0FB0E4E };

    internal static void Hash(ReadOnlySpan<byte> message, Span<byte> digest) => Initial.Finish(message, digest);

    /// <summary>The state after one more block; for <see cref="BlockBytes"/> bytes only.</summary>
    internal readonly Sm3 After(ReadOnlySpan<byte> block)
    {
        var next = this;
        next.Compress(block[..BlockBytes]);
        return next;
    }

    /// <summary>The digest of what was taken before and the rest of the message (§5.2, padding).</summary>
    internal readonly void Finish(ReadOnlySpan<byte> rest, Span<byte> digest)
    {
        var state = this;
        for (; rest.Length >= BlockBytes; rest = rest[BlockBytes..]) state.Compress(rest[..BlockBytes]);
        var bits = (ulong)((state._blocks * BlockBytes) + rest.Length) * 8;
        Span<byte> padded = stackalloc byte[2 * BlockBytes];
        padded.Clear();
        rest.CopyTo(padded);
        padded[rest.Length] = 0x80;
        var blocks = rest.Length + 1 + LengthBytes <= BlockBytes ? 1 : 2;
        BinaryPrimitives.WriteUInt64BigEndian(padded[((blocks * BlockBytes) - LengthBytes)..], bits);
        for (var i = 0; i < blocks; i++) state.Compress(padded.Slice(i * BlockBytes, BlockBytes));
        state.Write(digest);
    }

    private readonly void Write(Span<byte> digest)
    {
        ReadOnlySpan<uint> words = [_a, _b, _c, _d, _e, _f, _g, _h];
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(digest[(i * sizeof(uint))..], words[i]);
    }

    // §5.3.2 message expansion and §5.3.3 compression.
    private void Compress(ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[Rounds + 4];
        for (var j = 0; j < 16; j++) w[j] = BinaryPrimitives.ReadUInt32BigEndian(block[(j * sizeof(uint))..]);
        for (var j = 16; j < w.Length; j++) w[j] = P1(w[j - 16] ^ w[j - 9] ^ BitOperations.RotateLeft(w[j - 3], 15)) ^ BitOperations.RotateLeft(w[j - 13], 7) ^ w[j - 6];
        var (a, b, c, d, e, f, g, h) = (_a, _b, _c, _d, _e, _f, _g, _h);
        for (var j = 0; j < Rounds; j++)
        {
            var early = j < 16;
            var turned = BitOperations.RotateLeft(a, 12);
            var ss1 = BitOperations.RotateLeft(turned + e + BitOperations.RotateLeft(early ? 0x79CC4519u : 0x7A879D8Au, j), 7);
            var tt1 = (early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + (ss1 ^ turned) + (w[j] ^ w[j + 4]);
            var tt2 = (early ? e ^ f ^ g : (e & f) | (~e & g)) + h + ss1 + w[j];
            (d, c, b, a) = (c, BitOperations.RotateLeft(b, 9), a, tt1);
            (h, g, f, e) = (g, BitOperations.RotateLeft(f, 19), e, P0(tt2));
        }

        (_a, _b, _c, _d, _e, _f, _g, _h) = (_a ^ a, _b ^ b, _c ^ c, _d ^ d, _e ^ e, _f ^ f, _g ^ g, _h ^ h);
        _blocks++;
    }

    private static uint P0(uint x) => x ^ BitOperations.RotateLeft(x, 9) ^ BitOperations.RotateLeft(x, 17);

    private static uint P1(uint x) => x ^ BitOperations.RotateLeft(x, 15) ^ BitOperations.RotateLeft(x, 23);
}
