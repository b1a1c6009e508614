using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>
/// Fields of at most 32 bytes as one vector with zeros behind (短字段), and two of them as one of 64: compared, tested and hashed in one step.
/// Vector and length are passed apart: a struct of both would be written to the stack and waited for.
/// </summary>
internal static class ShortField
{
    internal const int Most = 32;

    /// <summary>The longest text of two fields and the comma between them.</summary>
    internal const int MostOfTwo = 63;

    // From 64 minus a length on, so many bytes are all ones and the others zero.
    private static ReadOnlySpan<byte> Ones =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Takes <paramref name="length"/> bytes of a buffer, at most 32; 32 must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> Load(ref readonly byte buffer, int start, int length) =>
        Vector256.LoadUnsafe(in buffer, (nuint)start) & Vector256.LoadUnsafe(in MemoryMarshal.GetReference(Ones), (nuint)(MostOfTwo + 1 - length));

    /// <summary>Takes two fields, at most 32 bytes of each: the first in the lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> LoadPair(ref readonly byte buffer, int first, int firstLength, int second, int secondLength) =>
        Vector512.Create(Load(in buffer, first, firstLength), Load(in buffer, second, secondLength));

    /// <summary>Takes <paramref name="length"/> bytes, at most 64; 64 must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> LoadLong(ref readonly byte buffer, int start, int length) =>
        Vector512.LoadUnsafe(in buffer, (nuint)start) & Vector512.LoadUnsafe(in MemoryMarshal.GetReference(Ones), (nuint)(MostOfTwo + 1 - length));

    internal static Vector256<byte> Of(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[Most];
        padded.Clear();
        text.CopyTo(padded);
        return Vector256.LoadUnsafe(in MemoryMarshal.GetReference(padded));
    }

    internal static Vector512<byte> Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => Vector512.Create(Of(first), Of(second));
}
