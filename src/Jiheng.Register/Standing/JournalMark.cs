using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>
/// What stands behind a frame that was written to its end (收尾标记): where the frame begins, and a digest of where it begins and ends. It can be found again without
/// the frame, so that a damaged frame is not taken for one that was never finished.
/// </summary>
internal static class JournalMark
{
    internal const int Length = 2 * sizeof(long);

    private const int WindowBytes = 1 << 20;

    /// <summary>Writes the mark of a frame that ends, the mark included, at <paramref name="end"/>.</summary>
    internal static void Write(SafeFileHandle file, long start, long end) => RandomAccess.Write(file, Of(start, end), end - Length);

    /// <summary>Whether the mark of a frame stands at its place.</summary>
    internal static bool Stands(SafeFileHandle file, long start, long end, long length)
    {
        if (end > length) return false;
        Span<byte> found = stackalloc byte[Length];
        return RandomAccess.Read(file, found, end - Length) == Length && found.SequenceEqual(Of(start, end));
    }

    /// <summary>Whether a mark stands anywhere from an offset on, of a frame that begins there or later.</summary>
    internal static bool IsIn(SafeFileHandle file, long from, long length)
    {
        var window = new byte[WindowBytes];
        for (var at = from; at + Length <= length;)
        {
            var read = RandomAccess.Read(file, window, at);
            for (var i = 0; i + Length <= read; i++)
            {
                var start = BinaryPrimitives.ReadInt64LittleEndian(window.AsSpan(i));
                if (start >= from && start < at + i && window.AsSpan(i, Length).SequenceEqual(Of(start, at + i + Length))) return true;
            }

            if (read < Length) return false;
            at += read - Length + 1;
        }

        return false;
    }

    private static byte[] Of(long start, long end)
    {
        var mark = new byte[Length];
        BinaryPrimitives.WriteInt64LittleEndian(mark, start);
        BinaryPrimitives.WriteInt64LittleEndian(mark.AsSpan(sizeof(long)), end);
        SHA256.HashData(mark).AsSpan(0, sizeof(long)).CopyTo(mark.AsSpan(sizeof(long)));
        return mark;
    }
}
