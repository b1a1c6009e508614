using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>
/// Tells commas and line ends within quotes from those outside (引号扫描), 64 bytes at a time, as long as the quotes are simple: each pair around a whole field,
/// no doubled quote and no line end inside. Everything else, well-formed or not, is for <see cref="QuotedRecord"/>.
/// </summary>
internal struct QuoteScan
{
    // All ones when the bytes before end within quotes.
    private ulong _within;

    // One when a field begins with the next byte; when a quote was closed before it; when a carriage return stands behind a closed quote.
    private ulong _begins;
    private ulong _closed;
    private ulong _returned;
    private ulong _wrong;

    /// <summary>Begins with a record.</summary>
    public QuoteScan() => _begins = 1;

    /// <summary>False once the quotes were found not to be simple.</summary>
    internal readonly bool IsSimple => _wrong == 0;

    /// <summary>True when a quote is open.</summary>
    internal readonly bool IsOpen => _within != 0;

    /// <summary>The commas and line ends outside of quotes among the next 64 bytes.</summary>
    /// <param name="at">The first of the bytes.</param>
    /// <param name="keep">Which of them count; the rest is behind the end.</param>
    /// <param name="lines">The line ends alone.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Next(ref readonly byte at, ulong keep, out ulong lines)
    {
        var all = Vector512.LoadUnsafe(in at);
        var quotes = Equal(all, (byte)'"') & keep;
        var newLines = Equal(all, (byte)'\n') & keep;
        // Set from each opening quote up to the byte before the closing one.
        var within = Parity(quotes) ^ _within;
        _within = (ulong)((long)within >> 63);
        _wrong |= newLines & within;
        lines = newLines & ~within;
        var delimiters = lines | (Equal(all, (byte)',') & keep & ~within);
        var (opening, closing) = (quotes & within, quotes & ~within);
        _wrong |= opening & ~((delimiters << 1) | _begins);
        var behind = ((closing << 1) | _closed) & keep;
        var returns = Equal(all, (byte)'\r') & behind;
        _wrong |= behind & ~(delimiters | returns);
        _wrong |= ((returns << 1) | _returned) & keep & ~lines;
        (_begins, _closed, _returned) = (delimiters >> 63, closing >> 63, returns >> 63);
        return delimiters;
    }

    /// <summary>Where the last record ends that is whole; −1 when the quotes are not simple.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int EndOfLast(ReadOnlySpan<byte> records)
    {
        var (scan, end, at) = (new QuoteScan(), 0, 0);
        ref var bytes = ref MemoryMarshal.GetReference(records);
        for (; at + Vector512<byte>.Count <= records.Length; at += Vector512<byte>.Count)
        {
            scan.Next(in Unsafe.Add(ref bytes, at), ulong.MaxValue, out var lines);
            if (lines != 0) end = at + 64 - System.Numerics.BitOperations.LeadingZeroCount(lines);
        }

        // The rest may hold line ends too; what is behind the last one found here is read again with the next records.
        return scan.IsSimple ? end : -1;
    }

    private static ulong Equal(Vector512<byte> all, byte to) => Vector512.Equals(all, Vector512.Create(to)).ExtractMostSignificantBits();

    // Bit i is the number of bits up to and with i, odd or even.
    private static ulong Parity(ulong bits)
    {
        for (var shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
        return bits;
    }
}
